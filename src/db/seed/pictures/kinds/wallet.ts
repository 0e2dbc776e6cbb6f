import { mix, tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { castShadow, emblem, form, sheet, stitches } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";

const closed =
  "M270 400C270 380 284 368 304 368L890 368C920 368 936 386 936 412L936 788C936 814 920 832 890 832L304 832C284 832 270 820 270 800Z";
const open =
  "M120 360C120 338 134 324 156 324L1044 324C1066 324 1080 338 1080 360L1080 840C1080 862 1066 876 1044 876L156 876C134 876 120 862 120 840Z";

/** A small leather wallet, closed with a few coins, or open with cards in it. */
export function drawWallet(pen: Pen, paint: Paint, view: PictureView<"wallet">): string {
  const hide = mix(materials.leather, paint.base, 0.75);
  if (view === "open")
    return sheet(pen, paint.ground) + group({ transform: "rotate(-5 600 600)" }, opened(pen, paint, hide));
  return [
    sheet(pen, paint.ground),
    group(
      { transform: "translate(0 -20) rotate(-10 600 600)" },
      castShadow(closed, paint.ground),
      wallet(pen, hide),
    ),
    coin(pen, 300, 1000, 58, materials.brass),
    coin(pen, 410, 1036, 48, "#c3c8cb"),
    coin(pen, 384, 946, 40, "#b87346"),
  ].join("");
}

/** The closed wallet alone, around 600, 600. */
export function wallet(pen: Pen, hide: string): string {
  return [
    path(closed, { fill: tone(hide, -0.4), transform: "translate(5 11)" }),
    form(pen, closed, {
      fill: pen.linear({ 0: tone(hide, 0.3), 0.5: hide, 1: tone(hide, -0.16) }, 270, 368, 936, 832),
      turn: 14,
      inside: [
        path("M870 360L940 360L940 840L870 840C890 700 890 500 870 360Z", {
          fill: tone(hide, 0.4),
          opacity: 0.35,
        }),
        path("M270 368L640 368L270 740Z", { fill: "#ffffff", opacity: 0.1 }),
        stitches(
          "M860 382L306 382C292 382 284 390 284 404L284 796C284 810 292 818 306 818L860 818",
          tone(hide, 0.55),
          3.4,
          0.85,
        ),
      ],
    }),
    group({ transform: "translate(404 722)" }, emblem(tone(hide, -0.42), 34)),
    group({ transform: "translate(403 720)" }, emblem(tone(hide, -0.3), 34)),
  ].join("");
}

function coin(pen: Pen, x: number, y: number, r: number, metal: string): string {
  return [
    ellipse(x + 8, y + 12, r, r, { fill: "#2b1d34", opacity: 0.25 }),
    ellipse(x, y, r, r, {
      fill: pen.linear({ 0: tone(metal, 0.5), 0.5: metal, 1: tone(metal, -0.3) }, x - r, y - r, x + r, y + r),
    }),
    ellipse(x, y, r * 0.8, r * 0.8, { fill: "none", stroke: tone(metal, -0.25), "stroke-width": 3 }),
    group({ transform: `translate(${x} ${y + r * 0.14})` }, emblem(tone(metal, -0.3), r * 0.34, false)),
  ].join("");
}

function opened(pen: Pen, paint: Paint, hide: string): string {
  const slot = (x: number, y: number): string =>
    [
      path(`M${x} ${y}L${x + 380} ${y}L${x + 380} ${852}L${x} ${852}Z`, {
        fill: tone(hide, -0.5),
        opacity: 0.35,
        transform: "translate(2 -7)",
      }),
      path(
        `M${x} ${y}L${x + 150} ${y}C${x + 160} ${y + 34} ${x + 220} ${y + 34} ${x + 230} ${y}L${x + 380} ${y}L${x + 380} 852L${x} 852Z`,
        {
          fill: pen.linear({ 0: tone(hide, 0.24), 1: hide }, x, y, x + 380, 852),
        },
      ),
      stitches(
        `M${x + 8} ${y + 12}L${x + 146} ${y + 12}M${x + 234} ${y + 12}L${x + 372} ${y + 12}`,
        tone(hide, 0.5),
        2.6,
      ),
    ].join("");
  const card = (x: number, y: number, colour: string): string =>
    rect(x, y, 340, 200, {
      rx: 16,
      fill: pen.linear({ 0: tone(colour, 0.3), 1: colour }, x, y, x + 340, y + 200),
    });
  return [
    castShadow(open, paint.ground),
    path(open, { fill: tone(hide, -0.4), transform: "translate(5 11)" }),
    rect(176, 262, 400, 150, { fill: "#cfe0c9" }),
    stroke("M196 284L556 284", "#8fae8b", 4),
    form(pen, open, {
      fill: pen.linear(
        { 0: tone(hide, 0.16), 0.5: tone(hide, -0.08), 1: tone(hide, -0.2) },
        120,
        324,
        1080,
        876,
      ),
      turn: 14,
      inside: [
        path("M560 324L640 324L640 876L560 876Z", { fill: tone(hide, -0.4), opacity: 0.35 }),
        stitches("M134 340L1066 340M134 860L1066 860M134 340L134 860M1066 340L1066 860", tone(hide, 0.5), 3),
        card(184, 420, paint.accent),
        slot(164, 496),
        card(184, 566, "#3d6f8c"),
        ellipse(230, 606, 22, 22, { fill: "#f5c552" }),
        slot(164, 640),
        card(676, 430, "#f1e8d8"),
        rect(706, 462, 60, 44, { rx: 6, fill: materials.brass }),
        stroke("M790 470L980 470M790 494L920 494", "#b9a27e", 7),
        slot(656, 560),
        group({ transform: "translate(846 740)" }, emblem(tone(hide, -0.36), 34)),
      ],
    }),
  ].join("");
}
