// Draws every paper as a round dot by the GPU. Our own few lines of WebGL: the usual libraries build functions from strings, which the
// reader's content-security policy forbids.
import type { DotLayer, Dots, Frame } from "./dots";
import type { GroundLayer } from "./ground";

const vertex = `
attribute vec2 place; attribute vec4 colour; attribute float size;
uniform vec2 centre; uniform vec2 scale; uniform float diameter; uniform float lifted;
varying vec4 paint; varying float ringed; varying float pixels;
void main() {
  gl_Position = vec4((place - centre) * scale, 0.0, 1.0);
  pixels = diameter * (lifted > 0.0 ? 2.0 : abs(size)) + 2.0;
  gl_PointSize = pixels;
  ringed = lifted > 0.0 || size < 0.0 ? 1.0 : 0.0;
  paint = vec4(colour.rgb, lifted > 0.0 ? 1.0 : colour.a);
}`;

const fragment = `
precision mediump float;
uniform vec3 ring; varying vec4 paint; varying float ringed; varying float pixels;
void main() {
  float d = length(gl_PointCoord - 0.5) * pixels;
  float r = pixels * 0.5 - 1.0;
  float alpha = clamp(r - d + 0.5, 0.0, 1.0);
  float edge = ringed * clamp(d - (r - max(1.5, r * 0.3)) + 0.5, 0.0, 1.0);
  float a = alpha * max(paint.a, edge);
  gl_FragColor = vec4(mix(paint.rgb, ring, edge) * a, a);
}`;

export class PointLayer implements DotLayer {
  private readonly gl: WebGLRenderingContext;
  private readonly buffers = new Map<string, WebGLBuffer>();
  private program!: WebGLProgram;
  private readonly places = new Map<string, WebGLUniformLocation | null>();
  private index: WebGLBuffer | null = null;
  private single: WebGLBuffer | null = null;
  private count = 0;

  private constructor(
    private readonly canvas: HTMLCanvasElement, gl: WebGLRenderingContext, private readonly ground: GroundLayer, private dots: Dots,
    redraw: () => void,
  ) {
    this.gl = gl;
    this.prepare();
    canvas.addEventListener("webglcontextlost", (e) => e.preventDefault());
    canvas.addEventListener("webglcontextrestored", () => { this.prepare(); redraw(); });
  }

  /** Null where the browser has no WebGL, or does the GPU's work by the processor. */
  static create(canvas: HTMLCanvasElement, ground: GroundLayer, dots: Dots, redraw: () => void): PointLayer | null {
    if (!hasGpu()) return null;
    const gl = canvas.getContext("webgl", { antialias: false, depth: false, premultipliedAlpha: true, preserveDrawingBuffer: true });
    return gl ? new PointLayer(canvas, gl, ground, dots, redraw) : null;
  }

  restyle(dots: Dots): void {
    this.dots = dots;
    this.forget();
    this.fill("colour", dots.colours, 4, this.gl.UNSIGNED_BYTE, true);
    this.fill("size", dots.sizes, 1, this.gl.FLOAT, false);
    if (!this.index || !this.gl.isBuffer(this.index)) this.index = this.gl.createBuffer();
    this.gl.bindBuffer(this.gl.ELEMENT_ARRAY_BUFFER, this.index);
    this.gl.bufferData(this.gl.ELEMENT_ARRAY_BUFFER, dots.order, this.gl.DYNAMIC_DRAW);
    this.count = dots.order.length;
  }

  forget(): void { this.ground.forget(); }

  draw({ placement, diameter, ring, lifted }: Frame): void {
    this.ground.follow(placement);
    const { x, y, scale, width, height } = placement;
    const { gl, canvas } = this;
    const ratio = window.devicePixelRatio || 1;
    const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== w || canvas.height !== h) [canvas.width, canvas.height] = [w, h];
    gl.viewport(0, 0, w, h);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.uniform2f(this.at("centre"), (width / 2 - x) / scale, (y - height / 2) / scale);
    gl.uniform2f(this.at("scale"), (2 * scale) / width, (2 * scale) / height);
    gl.uniform1f(this.at("diameter"), diameter * ratio);
    gl.uniform3f(this.at("ring"), ring[0] / 255, ring[1] / 255, ring[2] / 255);
    gl.uniform1f(this.at("lifted"), 0);
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.index);
    gl.drawElements(gl.POINTS, this.count, gl.UNSIGNED_INT, 0);
    if (lifted === null) return;
    gl.uniform1f(this.at("lifted"), 1);
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.single);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, new Uint32Array([lifted]), gl.DYNAMIC_DRAW);
    gl.drawElements(gl.POINTS, 1, gl.UNSIGNED_INT, 0);
  }

  private at(name: string): WebGLUniformLocation | null {
    if (!this.places.has(name)) this.places.set(name, this.gl.getUniformLocation(this.program, name));
    return this.places.get(name)!;
  }

  private prepare(): void {
    const { gl, dots } = this;
    gl.getExtension("OES_element_index_uint");
    const program = gl.createProgram()!;
    for (const [type, source] of [[gl.VERTEX_SHADER, vertex], [gl.FRAGMENT_SHADER, fragment]] as const) {
      const shader = gl.createShader(type)!;
      gl.shaderSource(shader, source);
      gl.compileShader(shader);
      gl.attachShader(program, shader);
    }
    gl.linkProgram(program);
    gl.useProgram(program);
    this.program = program;
    this.places.clear();
    this.single = gl.createBuffer();
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    const places = new Float32Array(dots.count * 2);
    for (let i = 0; i < dots.count; i++) { places[2 * i] = dots.x[i]!; places[2 * i + 1] = dots.y[i]!; }
    this.fill("place", places, 2, gl.FLOAT, false);
    this.restyle(dots);
  }

  private fill(name: string, values: Float32Array | Uint8Array, parts: number, type: number, normalized: boolean): void {
    const { gl } = this;
    let buffer = this.buffers.get(name);
    if (!buffer || !gl.isBuffer(buffer)) this.buffers.set(name, (buffer = gl.createBuffer()!));
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.bufferData(gl.ARRAY_BUFFER, values as Float32Array<ArrayBuffer>, gl.DYNAMIC_DRAW);
    const location = gl.getAttribLocation(this.program, name);
    gl.enableVertexAttribArray(location);
    gl.vertexAttribPointer(location, parts, type, normalized, 0, 0);
  }
}

// Asked of a canvas of its own: one that has drawn with WebGL cannot draw otherwise.
function hasGpu(): boolean {
  const gl = document.createElement("canvas").getContext("webgl", { failIfMajorPerformanceCaveat: true });
  if (!gl) return false;
  const names = gl.getExtension("WEBGL_debug_renderer_info");
  const name = String(gl.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension("WEBGL_lose_context")?.loseContext();
  return !/swiftshader|llvmpipe|softpipe|software|basic render/i.test(name);
}
