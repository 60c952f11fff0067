"use strict";
// Comfort for decisions and grades: forms that open in their place, a claim from selected words,
// and grades by two keys. Without scripts the same forms are pages of their own.
(() => {
  const typing = (element) => element?.closest?.("input:not([type=radio]), textarea, select, [contenteditable]");

  async function part(address) {
    const answer = await fetch(`${address}${address.includes("?") ? "&" : "?"}part=1`);
    if (!answer.ok) throw new Error(String(answer.status));
    const made = document.createElement("div");
    made.append(...new DOMParser().parseFromString(await answer.text(), "text/html").body.childNodes);
    return made;
  }

  // The way back leads to where somebody was, whatever they had filtered or opened.
  function ways(element, place) {
    for (const back of element.querySelectorAll("input[name=back]")) {
      back.value = location.pathname + location.search + (place ? `#${place}` : "");
    }
  }

  document.addEventListener("toggle", async (event) => {
    const details = event.target;
    if (!details.matches?.("details[data-load]") || !details.open || details.dataset.loaded) return;
    details.dataset.loaded = "yes";
    try {
      const made = await part(details.dataset.load);
      ways(made, details.dataset.place);
      details.querySelector(".decide-here").replaceWith(made);
      made.querySelector("input:not([type=hidden]), select, button, textarea")?.focus({ preventScroll: true });
    } catch {
      delete details.dataset.loaded;
    }
  }, true);

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || typing(event.target)?.value) return;
    const details = event.target.closest?.("details[data-load][open]");
    if (!details) return;
    details.open = false;
    details.querySelector("summary").focus();
  });

  // Words selected in a report's text can become a claim.
  const text = document.querySelector("[data-add-claim]");
  if (text) {
    const offer = document.createElement("button");
    offer.type = "button";
    offer.className = "first pick";
    offer.textContent = "Add as a claim";
    offer.hidden = true;
    document.body.append(offer);
    let chosen = null;

    // The words of a range as they stand in the report, without what the page adds to them.
    const worded = (range) => {
      const copy = range.cloneContents();
      for (const added of copy.querySelectorAll("[data-no-text]")) added.remove();
      for (const block of copy.querySelectorAll("[data-start]")) block.append("\n");
      return copy.textContent;
    };

    const look = () => {
      const selection = getSelection();
      const range = selection.rangeCount ? selection.getRangeAt(0) : null;
      const inside = range && text.contains(range.commonAncestorContainer);
      const words = inside ? worded(range).trim() : "";
      if (words.length < 3 || words.length > 2000) {
        offer.hidden = true;
        return;
      }
      const holder = range.startContainer;
      const block = (holder.nodeType === Node.ELEMENT_NODE ? holder : holder.parentElement).closest("[data-start]");
      const before = document.createRange();
      before.setStart(block ?? text, 0);
      before.setEnd(range.startContainer, range.startOffset);
      chosen = { words, near: Number(block?.dataset.start ?? 0) + worded(before).length };
      const box = range.getBoundingClientRect();
      offer.hidden = false;
      offer.style.left = `${Math.max(8, Math.min(box.left, innerWidth - offer.offsetWidth - 8)) + scrollX}px`;
      offer.style.top = `${box.bottom + scrollY + 6}px`;
    };
    document.addEventListener("selectionchange", () => {
      clearTimeout(look.timer);
      look.timer = setTimeout(look, 250);
    });
    offer.addEventListener("mousedown", (event) => event.preventDefault());
    offer.addEventListener("click", async () => {
      const address = new URL(text.dataset.addClaim, location.href);
      address.searchParams.set("words", chosen.words);
      address.searchParams.set("near", chosen.near);
      try {
        const dialog = document.createElement("dialog");
        const made = await part(address.pathname + address.search);
        ways(made);
        const close = document.createElement("button");
        close.type = "button";
        close.textContent = "Close";
        close.addEventListener("click", () => dialog.close());
        dialog.setAttribute("aria-label", "Add a claim");
        dialog.append(made, close);
        dialog.addEventListener("close", () => dialog.remove());
        document.body.append(dialog);
        offer.hidden = true;
        dialog.showModal();
      } catch {
        location.assign(address);
      }
    });
  }

  // Grades: "g", then a letter or a digit. The note can be written first.
  let graded = 0;
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (event.key === "g") {
      graded = Date.now();
      document.querySelector(".grade-form")?.closest(".grade").scrollIntoView({ block: "nearest" });
      return;
    }
    if (Date.now() - graded > 3000 || !/^[a-f1-6]$/i.test(event.key)) return;
    graded = 0;
    const choice = document.querySelector(`.grade-form input[value="${event.key.toUpperCase()}"]`);
    if (!choice) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    choice.checked = true;
    choice.form.requestSubmit(choice.form.querySelector("button[type=submit]"));
  }, true);

  // With scripts a click on a letter is enough to look at its meaning, and Enter saves.
  for (const form of document.querySelectorAll(".grade-form")) {
    const meaning = form.parentElement.querySelector(".grade-meaning");
    if (!meaning) continue;
    form.addEventListener("change", (event) => {
      if (event.target.type === "radio") meaning.textContent = event.target.dataset.words;
    });
  }
})();
