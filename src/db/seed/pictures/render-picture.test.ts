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

  it("is drawn over its whole area", async () => {
    // A quarter of the size says as much and takes a tenth of the time.
    const small = sharp(Buffer.from(composePicture(spec)), { density: 18 });
    const { width, height } = await small.metadata();
    expect({ width, height }).toEqual({
      width: pictureSizeOf(spec).width / 4,
      height: pictureSizeOf(spec).height / 4,
    });
    const { channels, entropy } = await small.stats();
    expect(channels[3]?.mean).toBeGreaterThan(254.9);
    expect(entropy).toBeGreaterThan(4);
  });
});

describe("pictures", () => {
  // The busiest ones.
  it.each<PictureSpec>([
    { kind: "blanket", view: "folded", colour: "rust" },
    { kind: "bowl", view: "ramen", colour: "clay" },
    { kind: "scene", view: "hero", colour: "oat" },
  ])("of $kind, $view are a WebP of their size, below 80 KB", async (spec) => {
    const picture = await renderPicture(spec);
    expect(picture).toMatchObject({ ...pictureSizeOf(spec), contentType: "image/webp" });
    expect(picture.bytes.subarray(8, 12).toString("latin1")).toBe("WEBP");
    expect(picture.bytes.length).toBeLessThan(80_000);
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
