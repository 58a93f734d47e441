// The last searches, kept in this browser and nowhere else.
{
  const KEY = "pfocr.recent";
  const MOST = 8;

  function all() {
    try {
      const kept = JSON.parse(localStorage.getItem(KEY) ?? "[]");
      return Array.isArray(kept) ? kept.filter((text) => typeof text === "string").slice(0, MOST) : [];
    } catch {
      return [];
    }
  }

  function add(text) {
    const words = text.trim();
    if (words.length < 2 || words.length > 200) return;
    try {
      localStorage.setItem(KEY, JSON.stringify([words, ...all().filter((other) => other !== words)].slice(0, MOST)));
    } catch {
      // A browser that keeps nothing has no recent searches.
    }
  }

  function clear() {
    try {
      localStorage.removeItem(KEY);
    } catch {
      // Nothing was kept.
    }
  }

  pfocr.recent = { all, clear };

  const keep = () => add(document.getElementById("q").value);
  document.addEventListener("pfocr:settled", keep);
  document.getElementById("search").addEventListener("submit", keep);

  const button = document.getElementById("forget");
  button?.addEventListener("click", () => {
    clear();
    pfocr.say("Recent searches are forgotten.", 0);
    button.disabled = true;
  });
}
