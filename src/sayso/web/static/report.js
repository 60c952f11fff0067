"use strict";
// Comfort on the page of a report: text and claims follow each other, keys lead through the claims,
// on a narrow screen a claim opens beneath its paragraph, and selected words have a link of their
// own. Without scripts the numbers lead to and fro.
(() => {
  const report = document.querySelector(".report[data-report]");
  const text = document.querySelector(".report-text");
  if (!report || !text) return;
  const pane = document.getElementById("claims");
  const help = document.getElementById("help");
  const cards = [...pane.querySelectorAll(".claim")];
  const byNumber = new Map(cards.map((card) => [card.dataset.n, card]));
  const marks = new Map();
  for (const mark of text.querySelectorAll("mark[data-c]")) {
    for (const number of mark.dataset.c.split(" ")) {
      if (!marks.has(number)) marks.set(number, []);
      marks.get(number).push(mark);
    }
  }
  for (const ref of text.querySelectorAll(".ref")) marks.get(ref.dataset.n)?.push(ref);
  const narrow = matchMedia("(max-width: 59.99rem)");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const behavior = () => (calm.matches ? "auto" : "smooth");
  let chosen = null;
  let lit = [];
  let timer = 0;

  // Light up one claim on both sides, and of its statements the one that is asked for.
  function light(number, statement) {
    for (const each of lit) each.classList.remove("on", "said-now");
    lit = number ? [...(marks.get(number) ?? []), byNumber.get(number)].filter(Boolean) : [];
    for (const each of lit) {
      each.classList.add("on");
      if (statement && each.dataset.s?.split(" ").includes(statement) && each.matches("mark")) each.classList.add("said-now");
    }
  }

  const seen = (element) => {
    const box = element.getBoundingClientRect();
    return box.bottom > 40 && box.top < innerHeight - 40;
  };

  // The claims scroll by themselves where they stand beside the text.
  function followClaim(number) {
    const card = byNumber.get(number);
    if (!card || narrow.matches) return;
    const inside = card.getBoundingClientRect();
    const around = pane.getBoundingClientRect();
    if (inside.top < around.top) pane.scrollBy({ top: inside.top - around.top - 8, behavior: behavior() });
    else if (inside.bottom > Math.min(around.bottom, innerHeight)) {
      const down = Math.min(inside.bottom - Math.min(around.bottom, innerHeight) + 8, inside.top - around.top - 8);
      pane.scrollBy({ top: down, behavior: behavior() });
    }
  }

  function followText(number) {
    const found = marks.get(number) ?? [];
    if (found.length && !found.some(seen)) found[0].scrollIntoView({ block: "center", behavior: behavior() });
  }

  // On a narrow screen a claim stands beneath its paragraph while it is chosen.
  const places = new Map();
  function putBack() {
    for (const [card, place] of places) {
      const holder = card.parentElement;
      place.replaceWith(card);
      holder.remove();
    }
    places.clear();
  }
  function putBeneath(number) {
    const card = byNumber.get(number);
    const block = marks.get(number)?.find((each) => each.matches(".content, .own, .ref"))?.closest(".block");
    if (!card || !block) return;
    const place = document.createElement("li");
    place.hidden = true;
    const holder = document.createElement("ol");
    holder.className = "inline-claims";
    card.replaceWith(place);
    holder.append(card);
    block.after(holder);
    places.set(card, place);
  }

  function choose(number, { statement = "", focus = false, beneath = narrow.matches } = {}) {
    putBack();
    chosen = number && byNumber.has(number) ? number : null;
    light(chosen, statement);
    if (!chosen) return;
    if (beneath) putBeneath(chosen);
    const card = byNumber.get(chosen);
    if (focus) card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "nearest", behavior: behavior() });
  }

  function step(by) {
    if (!cards.length) return;
    const at = chosen ? cards.indexOf(byNumber.get(chosen)) : -1;
    const to = Math.max(0, Math.min(cards.length - 1, at + by));
    choose(cards[to].dataset.n, { focus: true });
    followText(chosen);
  }

  const numbers = (target) => target.closest?.("[data-c]")?.dataset.c.split(" ") ?? [];

  text.addEventListener("mouseover", (event) => {
    const number = event.target.closest?.(".ref")?.dataset.n ?? numbers(event.target).at(-1);
    if (event.target.closest?.(".inline-claims")) return;
    light(number ?? chosen);
    clearTimeout(timer);
    if (number) timer = setTimeout(() => followClaim(number), 150);
  });
  text.addEventListener("mouseleave", () => {
    clearTimeout(timer);
    light(chosen);
  });
  text.addEventListener("click", (event) => {
    if (event.target.closest(".inline-claims") || String(getSelection()).trim()) return;
    const ref = event.target.closest(".ref");
    if (ref) {
      event.preventDefault();
      choose(ref.dataset.n === chosen && narrow.matches ? null : ref.dataset.n, { focus: true });
      return;
    }
    // Where claims lie over each other, another click chooses the next one around.
    const here = numbers(event.target);
    if (!here.length) return;
    const at = here.indexOf(chosen);
    choose(at > 0 ? here[at - 1] : at === 0 && narrow.matches ? null : here.at(-1));
  });

  for (const card of cards) {
    const number = card.dataset.n;
    card.addEventListener("mouseenter", () => {
      light(number);
      clearTimeout(timer);
      if (!narrow.matches) timer = setTimeout(() => followText(number), 350);
    });
    card.addEventListener("mouseleave", () => {
      clearTimeout(timer);
      light(chosen);
    });
    card.addEventListener("focusin", () => {
      if (chosen === number) return;
      chosen = number;
      light(number);
      if (!narrow.matches) followText(number);
    });
    card.addEventListener("click", (event) => {
      if (event.target.closest("a, button, input, select, textarea, summary, label, form")) return;
      chosen = number;
      light(number);
      followText(number);
    });
  }

  // An address may lead to a claim or a statement that is hidden, or in another part.
  function arrive() {
    const asked = decodeURIComponent(location.hash.slice(1));
    if (asked === "passage") {
      document.getElementById("passage")?.scrollIntoView({ block: "center" });
      return;
    }
    if (!/^[cs][0-9a-f]{16}$/.test(asked)) return;
    const card = cards.find((each) => each.id === asked || each.dataset.s.split(" ").includes(asked));
    if (card) {
      choose(card.dataset.n, { statement: asked });
      if (asked.startsWith("c")) followText(card.dataset.n);
      else document.getElementById(asked)?.scrollIntoView({ block: "start" });
      return;
    }
    const query = new URLSearchParams(location.search);
    const everything = report.dataset.own === "1" && report.dataset.parts === "1";
    if (everything || query.get("at") === asked) return;
    query.delete("part");
    query.delete("from");
    query.delete("to");
    query.set("own", "1");
    query.set("at", asked);
    location.replace(`?${query}#${asked}`);
  }
  addEventListener("hashchange", arrive);
  arrive();
  if (!location.hash) document.getElementById("passage")?.scrollIntoView({ block: "center" });

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    if (event.target.closest?.("input:not([type=radio]), textarea, select, [contenteditable], dialog[open]")) return;
    const card = byNumber.get(chosen);
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "o") card?.querySelector("[data-proposition]")?.click();
    else if (event.key === "Escape") {
      if (card?.querySelector("details[open]")?.contains(event.target)) return;
      choose(null);
    } else if (event.key === "?") help.showModal();
    else return;
    event.preventDefault();
  });

  const keys = report.querySelector("[data-help]");
  keys.hidden = false;
  keys.addEventListener("click", () => help.showModal());

  // A link to the words that are selected, in code points of the report's text.
  const offer = document.createElement("button");
  offer.type = "button";
  offer.className = "link-here";
  offer.textContent = "Link to these words";
  offer.hidden = true;
  document.body.append(offer);
  let address = "";

  function offset(node, at) {
    const block = (node.nodeType === 1 ? node : node.parentElement)?.closest(".block");
    if (!block || !text.contains(block)) return null;
    const before = document.createRange();
    before.setStart(block, 0);
    before.setEnd(node, at);
    return Number(block.dataset.start) + [...before.toString()].length;
  }

  function look() {
    const selection = getSelection();
    const range = selection.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    const from = range && offset(range.startContainer, range.startOffset);
    const to = range && offset(range.endContainer, range.endOffset);
    offer.hidden = from === null || to === null || !range || to <= from;
    if (offer.hidden) return;
    const query = new URLSearchParams({ from, to });
    if (report.dataset.own === "1") query.set("own", "1");
    address = `${location.pathname}?${query}#passage`;
    offer.textContent = "Link to these words";
    const box = range.getBoundingClientRect();
    offer.style.left = `${Math.max(8, Math.min(box.left, innerWidth - offer.offsetWidth - 8)) + scrollX}px`;
    offer.style.top = `${Math.max(8, box.top - offer.offsetHeight - 6) + scrollY}px`;
  }
  let looking = 0;
  document.addEventListener("selectionchange", () => {
    clearTimeout(looking);
    looking = setTimeout(look, 250);
  });
  offer.addEventListener("mousedown", (event) => event.preventDefault());
  offer.addEventListener("click", async () => {
    history.replaceState(null, "", address);
    try {
      await navigator.clipboard.writeText(new URL(address, location.href).href);
      offer.textContent = "Link copied";
    } catch {
      offer.textContent = "The link is in the address bar";
    }
  });
})();
