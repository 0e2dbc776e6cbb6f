import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { composePicture, pictureSizeOf } from "./compose";
import { paintOf } from "./palette";
import { renderPicture } from "./render-picture";
import { colourNames, type PictureSpec, pictureViews } from "./spec";

const everyView = Object.entries(pictureViews).flatMap(([kind, views]) =>
  views.map((view) => ({ kind, view, colour: "rust" }) as PictureSpec),
);

describe.each(everyView)("a picture of $kind, $view", (spec) => {
  it("needs no font, no filter and nothing from outside", () => {
    expect(composePicture(spec)).not.toMatch(/<text|<filter|<image|href|<style|NaN|undefined/);
  });

  it("is drawn over its whole area, in many tones", async () => {
    const { data, info } = await small(spec);
    expect(info).toMatchObject({
      width: pictureSizeOf(spec).width / 4,
      height: pictureSizeOf(spec).height / 4,
      channels: 4,
    });
    const pixels = Array.from({ length: data.length / 4 }, (_, index) => data.readUInt32BE(index * 4));
    const bare = pixels.filter((pixel) => (pixel & 0xff) < 250).length;
    // Where a wall meets a table there may be a row that both cover in part.
    expect(bare).toBeLessThanOrEqual(info.width);
    expect(new Set(pixels).size).toBeGreaterThan(500);
  });
});

/** The picture's pixels at a quarter of its size, which says as much and takes a fraction of the time. */
function small(spec: PictureSpec) {
  return sharp(Buffer.from(composePicture(spec)), { density: 18 })
    .raw()
    .toBuffer({ resolveWithObject: true });
}

describe("pictures", () => {
  // The busiest ones.
  it.each<PictureSpec>([
    { kind: "blanket", view: "folded", colour: "rust" },
    { kind: "bowl", view: "ramen", colour: "clay" },
    { kind: "scene", view: "hero", colour: "oat" },
  ])("of $kind, $view are a JPEG of their size, below 200 KB", async (spec) => {
    const picture = await renderPicture(spec);
    expect(picture).toMatchObject({ ...pictureSizeOf(spec), contentType: "image/jpeg" });
    expect(picture.bytes.subarray(0, 3).toString("hex")).toBe("ffd8ff");
    expect(picture.bytes.length).toBeLessThan(200_000);
  });

  it("are the same bytes for the same spec", async () => {
    const spec: PictureSpec = { kind: "mug", view: "front", colour: "celadon" };
    const [first, second] = await Promise.all([renderPicture(spec), renderPicture(spec)]);
    expect(first.bytes.equals(second.bytes)).toBe(true);
  });

  it("differ by view and by colour", () => {
    const drawn = [
      ...everyView.map(composePicture),
      composePicture({ kind: "mug", view: "front", colour: "ink" }),
    ];
    expect(new Set(drawn).size).toBe(drawn.length);
  });

  it.each(colourNames)("paint %s in colours that every program reads", (colour) => {
    for (const value of Object.values(paintOf(colour))) expect(value).toMatch(/^#[0-9a-f]{6}$/);
  });
});
