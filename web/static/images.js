// An image that cannot be loaded tries its next source, then gives way to the text behind it.
{
  const fallBack = (image) => {
    const next = image.dataset.next;
    delete image.dataset.next;
    if (next && next !== image.src) image.src = next;
    else image.remove();
  };

  document.addEventListener(
    "error",
    (event) => {
      if (event.target instanceof HTMLImageElement && event.target.closest(".mat")) fallBack(event.target);
    },
    true,
  );

  // Those that failed before this script ran.
  for (const image of document.querySelectorAll(".mat img"))
    if (image.complete && image.src && image.naturalWidth === 0) fallBack(image);
}
