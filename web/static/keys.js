// "/" and Ctrl+K or Command+K move to the search box. The single key can be switched off on the
// help page (WCAG 2.1.4); the choice stays in the browser.
{
  const SWITCH = "pfocr.slash";
  const box = document.getElementById("q");

  const stored = (name) => {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  };

  const goToBox = (event) => {
    event.preventDefault();
    box.focus();
    box.select();
  };

  document.addEventListener("keydown", (event) => {
    if (document.querySelector("dialog[open]")) return;
    const letter = event.key.toLowerCase();
    if (letter === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) goToBox(event);
    const typing = event.target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable]");
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing) return;
    if (stored(SWITCH) !== "off") goToBox(event);
  });

  const choice = document.getElementById("slash-on");
  if (choice) {
    choice.checked = stored(SWITCH) !== "off";
    choice.addEventListener("change", () => {
      try {
        if (choice.checked) localStorage.removeItem(SWITCH);
        else localStorage.setItem(SWITCH, "off");
      } catch {
        choice.checked = true;
      }
    });
  }
}
