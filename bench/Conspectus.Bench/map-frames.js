// Pans and zooms the map for some seconds and answers the times between frames in milliseconds. Run in the page of the map.
(async (seconds) => {
  const frame = () => new Promise(requestAnimationFrame);
  const stage = document.querySelector("[data-map-stage]");
  const box = stage.getBoundingClientRect();
  const [x, y] = [box.width / 2, box.height / 2];
  const at = (dx, dy) => ({
    pointerId: 1, pointerType: "mouse", button: 0, clientX: box.left + x + dx, clientY: box.top + y + dy, bubbles: true, cancelable: true,
  });
  const acts = {
    pan: (n) => stage.dispatchEvent(new PointerEvent("pointermove", at(160 * Math.sin(n / 10), 100 * Math.sin(n / 13)))),
    zoom: (n) => stage.dispatchEvent(new WheelEvent("wheel", { ...at(0, 0), deltaY: n % 60 < 30 ? -60 : 60 })),
  };
  stage.setPointerCapture = () => {}; // the pointer is not a real one
  const times = {};
  for (const [name, act] of Object.entries(acts)) {
    times[name] = [];
    if (name === "pan") stage.dispatchEvent(new PointerEvent("pointerdown", at(0, 0)));
    await frame();
    const begin = performance.now();
    for (let n = 1, last = begin; last - begin < seconds * 1000; n++) {
      act(n);
      await frame();
      const now = performance.now();
      times[name].push(now - last);
      last = now;
    }
    if (name === "pan") stage.dispatchEvent(new PointerEvent("pointerup", at(0, 0)));
  }
  return JSON.stringify(times);
})
