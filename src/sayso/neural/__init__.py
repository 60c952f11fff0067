"""Running the shipped network: pieces and features, windows, batches, the ONNX session."""
