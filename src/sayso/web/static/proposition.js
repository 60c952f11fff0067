"use strict";
// Comfort on the pages of propositions: keys, and the words behind each line of a drawing.
(() => {
  const rows = [...document.querySelectorAll("[data-row]")];
  const dialog = document.getElementById("keys");
  let at = -1;

  function go(to) {
    if (!rows.length) return;
    rows[at]?.classList.remove("here");
    at = Math.max(0, Math.min(rows.length - 1, to));
    const row = rows[at];
    row.classList.add("here");
    row.querySelector("[data-open]")?.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  }

  function typing(target) {
    return target instanceof Element && target.closest("input, select, textarea, [contenteditable]");
  }

  document.addEventListener("focusin", (event) => {
    const row = event.target.closest?.("[data-row]");
    if (!row) return;
    rows[at]?.classList.remove("here");
    at = rows.indexOf(row);
    row.classList.add("here");
  });

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (typing(event.target) || dialog?.open) return;
    if (event.key === "j") go(at + 1);
    else if (event.key === "k") go(at - 1);
    else if (event.key === "o") rows[at]?.querySelector("[data-open]")?.click();
    else if (event.key === "?") dialog?.showModal();
    else return;
    event.preventDefault();
  });

  for (const button of document.querySelectorAll("[data-keys]")) {
    button.hidden = false;
    button.addEventListener("click", () => dialog?.showModal());
  }

  // A row that the address leads to may lie in a table that is shut.
  function unfold() {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    const shut = target && target.closest("details:not([open])");
    if (shut) {
      shut.open = true;
      target.scrollIntoView();
    }
  }
  addEventListener("hashchange", unfold);
  unfold();

  const figure = document.querySelector(".lineage-wide");
  if (!figure) return;
  const tip = document.createElement("div");
  tip.className = "tip";
  tip.id = "tip";
  tip.setAttribute("role", "tooltip");
  tip.hidden = true;
  document.body.append(tip);
  const most = 4;

  for (const stop of figure.querySelectorAll("a.stop")) {
    // The browser's own tooltip would lie on ours.
    const title = stop.querySelector("title");
    stop.setAttribute("aria-label", title.textContent);
    title.remove();
  }

  function filled(element) {
    const numbers = element.dataset.tipRows.split(" ").filter(Boolean);
    const parts = [];
    for (const number of numbers.slice(0, most)) {
      const row = document.getElementById(`way-${number}`);
      if (!row) continue;
      const [one, how, from] = row.cells;
      const head = document.createElement("h3");
      const name = (cell) => (cell.querySelector("a") || cell.firstChild)?.textContent.trim() || "";
      head.textContent = `${name(one)} ${how.textContent.trim()} ${name(from)}`;
      parts.push(head, ...[...row.cells[3].querySelectorAll(".passage")].slice(0, 2).map((each) => each.cloneNode(true)));
    }
    if (numbers.length > most) {
      const more = document.createElement("p");
      more.className = "quiet";
      more.textContent = `and ${numbers.length - most} more in the table below`;
      parts.push(more);
    }
    tip.replaceChildren(...parts);
    return parts.length > 0;
  }

  function show(element, x, y) {
    if (!filled(element)) return;
    tip.hidden = false;
    const box = tip.getBoundingClientRect();
    const left = Math.min(x + 12, document.documentElement.clientWidth - box.width - 16);
    const below = y + 18 + box.height < innerHeight;
    tip.style.left = `${Math.max(8, left) + scrollX}px`;
    tip.style.top = `${(below ? y + 18 : Math.max(8, y - box.height - 14)) + scrollY}px`;
    light(element, true);
  }

  function light(element, on) {
    const wanted = new Set(element.dataset.tipRows.split(" "));
    for (const line of figure.querySelectorAll(".line")) {
      line.classList.toggle("lit", on && line.dataset.tipRows.split(" ").some((each) => wanted.has(each)));
    }
  }

  function hide() {
    tip.hidden = true;
    for (const line of figure.querySelectorAll(".lit")) line.classList.remove("lit");
  }

  for (const element of figure.querySelectorAll("[data-tip-rows]")) {
    element.addEventListener("pointerenter", (event) => show(element, event.clientX, event.clientY));
    element.addEventListener("pointerleave", hide);
    element.addEventListener("focus", () => {
      const box = element.getBoundingClientRect();
      if (element.matches(":focus-visible")) show(element, box.left, box.bottom - 10);
    });
    element.addEventListener("blur", hide);
  }
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
})();
