import { describe, expect, it } from "vitest";
import { createPen, mirroredOutline, path, stroke } from "./pen";

describe("a pen", () => {
  it("defines the same gradient once", () => {
    const pen = createPen();
    const first = pen.linear({ 0: "#ffffff", 1: "#000000" }, 0, 0, 0, 10);
    expect(pen.linear({ 0: "#ffffff", 1: "#000000" }, 0, 0, 0, 10)).toBe(first);
    expect(pen.defs().match(/<linearGradient/g)).toHaveLength(1);
    expect(pen.defs()).toContain(`id="${first.slice(5, -1)}"`);
  });

  it("puts a gradient's stops in order", () => {
    const pen = createPen();
    pen.linear({ 0: "#a", 0.5: "#b", 1: "#c" }, 0, 0, 0, 10);
    expect([...pen.defs().matchAll(/offset="([\d.]+)"/g)].map(([, offset]) => offset)).toEqual([
      "0",
      "0.5",
      "1",
    ]);
  });

  it("mirrors an outline, and mirroring twice gives it back", () => {
    const outline = "M10 20C-30 40.5 50 60 70 80Z";
    expect(mirroredOutline(outline, 100)).toBe("M190 20C230 40.5 150 60 130 80Z");
    expect(mirroredOutline(mirroredOutline(outline, 100), 100)).toBe(outline);
  });

  it("rounds numbers, so that pictures don't hang on the last bit", () => {
    expect(path("M0 0", { "stroke-width": 1 / 3 })).toBe('<path d="M0 0" stroke-width="0.33"/>');
  });

  it("puts the opacity of a shape with one paint on that paint", () => {
    expect(path("M0 0", { fill: "#fff", opacity: 0.5 })).toContain('fill-opacity="0.5"');
    expect(stroke("M0 0", "#fff", 2, { opacity: 0.5 })).toContain('stroke-opacity="0.5"');
    expect(path("M0 0", { fill: "#fff", stroke: "#000", opacity: 0.5 })).toContain(' opacity="0.5"');
  });
});
