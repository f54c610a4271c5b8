// What an audience would stumble over on slide number `index`: a list of sentences.
index => {
  const slide = Reveal.getSlides()[index], frame = slide.getBoundingClientRect(), scale = frame.width / 1280, found = [];
  const shown = element => !element.closest('aside.notes, mjx-assistive-mml') && element.checkVisibility();
  const say = (fault, text) => found.push(fault + ': ' + text.replace(/\s+/g, ' ').trim().slice(0, 80));
  const place = element => {
    const box = element.getBoundingClientRect();
    return {right: (box.right - frame.left) / scale, bottom: (box.bottom - frame.top) / scale, width: box.width / scale};
  };

  for (const element of slide.querySelectorAll('h1, h2, h3, p, li, pre, table, img, mjx-container, button, input')) {
    if (!shown(element) || element.closest('footer')) continue;
    const {right, bottom} = place(element);
    if (bottom > 668) say('runs over the bottom', `${Math.round(bottom - 668)} px, ${element.textContent || element.alt}`);
    if (right > 1262) say('runs over the edge', `${Math.round(right - 1262)} px, ${element.textContent || element.alt}`);
  }
  let lines = 0;
  for (const block of slide.querySelectorAll('pre, tr')) {
    if (!shown(block)) continue;
    lines += block.tagName === 'TR' ? !!block.closest('.dataframe') : block.textContent.trimEnd().split('\n').length;
    const cell = block.closest('.jp-OutputArea-output, .highlight') || block;
    if (Math.max(block.scrollWidth - block.clientWidth, cell.scrollWidth - cell.clientWidth) > 1)
      say('code or table is cut off at the side', block.textContent);
  }
  if (lines > 14) say('too much code', `${lines} lines with output`);

  for (const image of slide.querySelectorAll('img')) {
    if (!shown(image)) continue;
    const drawn = Math.min(place(image).width, image.getBoundingClientRect().height / scale * image.naturalWidth / image.naturalHeight);
    if (!image.complete || !image.naturalWidth) say('picture is missing', image.alt || image.src.slice(0, 60));
    else if (drawn < 0.9 * image.naturalWidth) say('picture is tiny', `${Math.round(drawn)} of ${image.naturalWidth} px, ${image.alt}`);
    if (!image.alt) say('picture has no alternative text', image.src.slice(0, 60));
  }
  const texts = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  for (let node; (node = texts.nextNode());) {
    const parent = node.parentElement;
    if (!node.data.trim() || parent.closest('script, style, mjx-container')) continue;
    if (!parent.closest('pre, code') && /\$[^\s$][^$]*\$|\\[([]|\\(frac|sum|sigma|mathbf|begin|left)\b/.test(node.data))
      say('formula is raw', node.data);
    if (shown(parent) && parseFloat(getComputedStyle(parent).fontSize) < 20) say('text is too small', node.data);
  }
  for (const formula of slide.querySelectorAll('[data-mml-node="merror"], mjx-merror')) say('formula failed', formula.textContent);
  if (slide.querySelector('.body') && !slide.querySelector('.body').textContent.trim() && !slide.querySelector('.body img'))
    say('slide is empty', slide.textContent);
  return found;
}
