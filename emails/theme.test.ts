import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { palette, type Role } from "./theme";

type Scheme = "light" | "dark";

/** The shop's own colours: "--ground: oklch(0.974 0.005 95);", once for light and once for dark. */
function shopColor(role: Role, scheme: Scheme): string {
  const css = readFileSync(new URL("../src/app/globals.css", import.meta.url), "utf8");
  const [light = "", dark = ""] = css.split("@media (prefers-color-scheme: dark)");
  const found = new RegExp(`--${role}: oklch\\(([\\d.]+) ([\\d.]+) ([\\d.]+)\\)`).exec(
    scheme === "light" ? light : dark,
  );
  const [lightness = 0, chroma = 0, hue = 0] = (found ?? []).slice(1).map(Number);
  return hexOf(lightness, chroma, hue);
}

/** https://bottosson.github.io/posts/oklab/, and the transfer function of sRGB (IEC 61966-2-1). */
function hexOf(lightness: number, chroma: number, hue: number): string {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  const channels = linear.map((value) => {
    const clipped = Math.max(0, Math.min(1, value));
    const encoded = clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * clipped ** (1 / 2.4) - 0.055;
    return Math.round(encoded * 255)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${channels.join("")}`;
}

test.each(Object.keys(palette) as Role[])("%s is the shop's own, by day and by night", (role) => {
  expect(palette[role]).toEqual({ light: shopColor(role, "light"), dark: shopColor(role, "dark") });
});
