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
        getSelection().removeAllRanges();
        offer.hidden = true;
        dialog.showModal();
      } catch {
        location.assign(address);
      }
    });
  }

  // Grades: "g", then a letter or a digit; on a report, of whoever makes the claim that is chosen.
  const told = document.createElement("p");
  told.className = "grade-told";
  told.setAttribute("role", "status");
  document.body.append(told);
  let begun = 0;

  function tell(words) {
    told.textContent = words;
    clearTimeout(tell.timer);
    tell.timer = setTimeout(() => { told.textContent = ""; }, 4000);
  }

  const chosenClaim = () => document.activeElement?.closest?.(".claim") ?? document.querySelector(".claim.on");

  async function gradeClaim(claim, value) {
    const key = claim.querySelector("[data-grade-key]").dataset.gradeKey;
    const data = new URLSearchParams({
      csrf: document.querySelector("[data-csrf]")?.dataset.csrf ?? "",
      of: claim.classList.contains("own-voice") ? "outlet" : "speaker",
      key,
      value,
      back: location.pathname + location.search,
    });
    const answer = await fetch("/grades", { method: "POST", body: data });
    if (!answer.ok) return tell("This could not be graded.");
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const each of document.querySelectorAll(".claim")) {
      const place = each.querySelector("[data-grade-key]");
      if (place?.dataset.gradeKey !== key) continue;
      place.querySelector(".grade-now")?.remove();
      const fresh = page.getElementById(each.id)?.querySelector(".grade-now");
      if (fresh) place.prepend(document.adoptNode(fresh));
    }
    tell(`${claim.querySelector(".who")?.textContent ?? ""}: ${value}`);
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const form = document.querySelector(".grade-form");
    const claim = form ? null : chosenClaim();
    const named = claim?.querySelector("[data-grade-key]")?.dataset.gradeKey;
    if (event.key === "g") {
      begun = Date.now();
      form?.closest(".grade").scrollIntoView({ block: "nearest" });
      if (form) tell(form.querySelector("input[value='1']") ? "Grade: 1 to 6" : "Grade: A to F");
      else if (named) tell(`Grade ${claim.querySelector(".who").textContent}: A to F`);
      else if (document.querySelector(".claim")) tell(claim ? "Nobody is named here." : "Choose a claim first: j or k");
      return;
    }
    if (Date.now() - begun > 4000 || !/^[a-f1-6]$/i.test(event.key)) return;
    const value = event.key.toUpperCase();
    const choice = form?.querySelector(`input[value="${value}"]`);
    if (!choice && !(named && /[A-F]/.test(value))) return;
    begun = 0;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!choice) return gradeClaim(claim, value);
    choice.checked = true;
    form.requestSubmit(form.querySelector("button[type=submit]"));
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
