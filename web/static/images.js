// An image that cannot be loaded tries its other sources in turn, then gives way to the text
// behind it. Listening on the document also serves images that come later.
{
  const SOURCES = "img[data-sources]";

  const fallBack = (image) => {
    const [next, ...rest] = image.dataset.sources.split(" ").filter(Boolean);
    if (next) {
      image.dataset.sources = rest.join(" ");
      image.src = next;
      image.closest("a.enlarge")?.setAttribute("href", next);
      return;
    }
    const mat = image.closest(".mat");
    (image.closest("a.enlarge") ?? image).remove();
    mat?.classList.add("failed");
  };

  document.addEventListener(
    "error",
    (event) => {
      if (event.target instanceof HTMLImageElement && event.target.matches(SOURCES))
        fallBack(event.target);
    },
    true,
  );

  for (const image of document.querySelectorAll(SOURCES))
    if (image.complete && image.src && image.naturalWidth === 0) fallBack(image);
}
