// Results follow typing. While the text grows the address is replaced; after a second of rest it is
// an entry of the history.
{
  const REST = 120;
  const SETTLE = 1000;

  const box = document.getElementById("q");
  const form = document.getElementById("search");
  let typing = 0;
  let settling = 0;

  function follow() {
    clearTimeout(settling);
    if (!isWanted()) pfocr.show(pfocr.asked(), { history: "draft" });
    settling = setTimeout(pfocr.settle, SETTLE);
  }

  // Whether the words in the box are shown or about to be.
  const isWanted = () => box.value.trim() === pfocr.textOf(pfocr.wanted());

  function schedule(event) {
    if (event.isComposing) return;
    clearTimeout(typing);
    typing = setTimeout(follow, REST);
  }

  // Empty fields stay out of the address.
  form.addEventListener("formdata", (event) => {
    for (const [name, value] of [...event.formData]) if (value === "") event.formData.delete(name);
  });

  if (pfocr.shown()) {
    box.addEventListener("input", schedule);
    box.addEventListener("compositionend", schedule);

    form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(typing);
      clearTimeout(settling);
      const origin = event.submitter?.closest("#filters") ? event.submitter : undefined;
      if (!origin && isWanted()) pfocr.settle();
      else pfocr.show(pfocr.asked(), { origin });
    });
  }
}
