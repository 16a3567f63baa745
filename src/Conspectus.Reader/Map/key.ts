// What the dots' sizes mean while they tell of trust.

function span(className: string, text = ""): HTMLElement {
  return Object.assign(document.createElement("span"), { className, textContent: text });
}

export function showKey(element: HTMLElement, trust: boolean): void {
  const dots = [0, 5, 10].flatMap((count) => {
    const dot = span("map-key-dot");
    dot.style.width = dot.style.height = `${0.375 * (0.5 + count / 10)}rem`;
    dot.style.opacity = String((105 + 15 * count) / 255);
    return [dot, span("map-key-name", String(count))];
  });
  const line = document.createElement("p");
  line.append(span("map-key-title", "Of its 10 nearest, near it here"), ...dots);
  element.replaceChildren(...(trust ? [line] : []));
  element.hidden = !trust;
}
