"use strict";
// Comfort on the page of a report: one side follows the other, keys lead through the claims, and
// selected words have a link of their own. Without scripts the numbers lead to and fro.
(() => {
  const text = document.querySelector(".report-text[data-report]");
  if (!text) return;
  const claims = [...document.querySelectorAll(".claim")];
  const help = document.getElementById("help");
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
  let at = -1;

  const pieces = (id) => text.querySelectorAll(`[data-claims~="${id}"]`);

  function light(id) {
    for (const each of document.querySelectorAll(".m.on, .claim.on")) each.classList.remove("on");
    if (!id) return;
    for (const each of pieces(id)) each.classList.add("on");
    document.getElementById(id)?.classList.add("on");
  }

  function show(element, block = "center") {
    element?.scrollIntoView({ block, behavior: calm });
  }

  function choose(index) {
    if (!claims.length) return;
    at = Math.min(Math.max(index, 0), claims.length - 1);
    light(claims[at].id);
    claims[at].focus({ preventScroll: true });
    show(claims[at], "nearest");
    show(pieces(claims[at].id)[0]);
  }

  const named = (event) => event.target.closest?.("[data-claims]")?.dataset.claims.split(" ").at(-1);

  text.addEventListener("mouseover", (event) => light(named(event)));
  text.addEventListener("mouseleave", () => light(claims[at]?.id));
  text.addEventListener("click", (event) => {
    const id = named(event);
    if (!id || event.target.closest("a") || String(getSelection())) return;
    at = claims.findIndex((each) => each.id === id);
    light(id);
    show(document.getElementById(id), "nearest");
  });
  for (const [index, claim] of claims.entries()) {
    claim.addEventListener("mouseenter", () => light(claim.id));
    claim.addEventListener("focusin", () => { at = index; light(claim.id); });
    claim.addEventListener("click", (event) => {
      if (event.target.closest("a, button, input, select, textarea, summary, label, form, details")) return;
      at = index;
      show(pieces(claim.id)[0]);
    });
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select, [contenteditable], dialog[open]")) return;
    if (event.key === "j") choose(at + 1);
    else if (event.key === "k") choose(at - 1);
    else if (event.key === "o") claims[at]?.querySelector("[data-proposition]")?.click();
    else if (event.key === "?") help.showModal();
    else return;
    event.preventDefault();
  });

  const keys = document.querySelector("[data-help]");
  keys.hidden = false;
  keys.addEventListener("click", () => help.showModal());
})();
