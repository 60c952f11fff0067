"use strict";
// Comfort only: everything works without.
document.documentElement.classList.add("scripts");
