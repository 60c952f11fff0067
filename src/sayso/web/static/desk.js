"use strict";
// Comfort on the desk: reports dropped anywhere on the page, and how far reading is, live.
(() => {
  const form = document.getElementById("add");
  const files = document.getElementById("files");
  const error = document.getElementById("add-error");
  const inbox = document.getElementById("inbox");
  const words = document.getElementById("inbox-words");
  const trouble = document.getElementById("inbox-trouble");
  const items = document.getElementById("inbox-items");
  const token = form.querySelector("input[type=hidden]");
  let timer = 0;
  let shown = "";

  for (const hint of document.querySelectorAll(".drop-words")) hint.hidden = false;

  function made(name, className, text) {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  }

  function button(value, text, of) {
    const element = made("button", "plain", text);
    element.name = "do";
    element.value = value;
    element.append(made("span", "hidden", ` ${of}`));
    return element;
  }

  function row(item) {
    const line = made("li", "inbox-item");
    line.dataset.state = item.state;
    const name = made("span", "inbox-name");
    if (item.report) {
      const link = made("a", "", item.name);
      link.href = `/reports/${encodeURIComponent(item.report)}`;
      name.append(link);
    } else {
      name.textContent = item.name;
    }
    line.append(name, made("span", "inbox-state", item.words || item.state));
    if (item.state === "failed" || item.state === "waiting") {
      const change = made("form", "inbox-do");
      change.action = "/inbox";
      change.method = "post";
      const seq = made("input");
      seq.type = "hidden";
      seq.name = "seq";
      seq.value = item.seq;
      change.append(seq);
      if (token) change.append(token.cloneNode());
      if (item.state === "failed" && item.kind === "address") change.append(button("again", "Try again", item.name));
      change.append(button("forget", item.state === "waiting" ? "Take back" : "Dismiss", item.name));
      line.append(change);
    }
    return line;
  }

  function show(state) {
    const busy = inbox.dataset.busy === "yes";
    inbox.hidden = !state.items.length && !state.busy;
    inbox.dataset.busy = state.busy ? "yes" : "no";
    if (words.textContent !== state.words) words.textContent = state.words;
    trouble.textContent = state.trouble;
    trouble.hidden = !state.trouble;
    const now = JSON.stringify(state.items);
    // Nothing is moved under the hands of somebody who is at one of the buttons.
    if (now !== shown && !items.contains(document.activeElement)) {
      shown = now;
      items.replaceChildren(...state.items.map(row));
    }
    if (busy && !state.busy) renew();
    return state.busy;
  }

  async function renew() {
    const answer = await fetch("/");
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (page.querySelector("#overview section")) document.querySelector(".first-steps")?.remove();
    for (const part of [".desk-head", "#overview"]) {
      const old = document.querySelector(part);
      const fresh = page.querySelector(part);
      if (old && fresh && !old.contains(document.activeElement)) old.replaceWith(document.adoptNode(fresh));
    }
  }

  async function look() {
    clearTimeout(timer);
    let busy = true;
    try {
      const answer = await fetch("/api/inbox");
      if (answer.ok) busy = show(await answer.json());
    } catch {
      trouble.textContent = "The desk does not answer.";
      trouble.hidden = false;
    }
    timer = setTimeout(look, busy ? 1000 : 15000);
  }

  function refuse(line) {
    error.textContent = line;
    error.hidden = !line;
  }

  async function send(data, submit) {
    refuse("");
    submit?.setAttribute("aria-disabled", "true");
    try {
      const answer = await fetch(form.action, { method: "POST", body: data, headers: { Accept: "application/json" } });
      const state = await answer.json();
      if (!answer.ok) return refuse(state.error || "This could not be added.");
      form.reset();
      for (const area of form.querySelectorAll("textarea")) area.value = "";
      inbox.dataset.busy = "yes";
      show(state);
      clearTimeout(timer);
      timer = setTimeout(look, 400);
    } catch {
      refuse("The desk does not answer; nothing was added.");
    } finally {
      submit?.removeAttribute("aria-disabled");
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (event.submitter?.getAttribute("aria-disabled")) return;
    send(new FormData(form), event.submitter);
  });

  const carries = (event) => event.dataTransfer?.types.includes("Files");
  let depth = 0;
  document.addEventListener("dragenter", (event) => {
    if (carries(event)) document.body.classList.toggle("dropping", ++depth > 0);
  });
  document.addEventListener("dragleave", (event) => {
    if (carries(event)) document.body.classList.toggle("dropping", --depth > 0);
  });
  document.addEventListener("dragover", (event) => {
    if (carries(event)) event.preventDefault();
  });
  document.addEventListener("drop", (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    depth = 0;
    document.body.classList.remove("dropping");
    const data = new FormData(form);
    data.delete("files");
    data.delete("addresses");
    data.delete("text");
    for (const file of event.dataTransfer.files) data.append("files", file, file.name);
    send(data);
  });
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) look();
  });
  look();
})();
