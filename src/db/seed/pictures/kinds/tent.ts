import { fade, tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { crease, form, standShadow, stitches } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";
import { dayHills, glow, meadowGreen, nightHills, tufts } from "./landscape";

const shell = "M160 930C220 620 380 400 600 380C820 400 980 620 1040 930C800 960 400 960 160 930Z";
const door = "M440 946C460 760 520 600 600 540C680 600 740 760 760 946C660 954 540 954 440 946Z";

/** A two-person tent on a meadow, by day, or lit from inside at night. */
export function drawTent(pen: Pen, paint: Paint, view: PictureView<"tent">): string {
  if (view === "night") {
    return [
      nightHills(pen, 760),
      glow(pen, 600, 780, 620, 0.55),
      standShadow(pen, 600, 946, 470, "#283a44"),
      tent(pen, paint, true),
      tufts("90 960,300 1060,620 1090,900 1040,1110 970", "#3f5655"),
    ].join("");
  }
  return [
    dayHills(pen, paint.ground, 760),
    standShadow(pen, 620, 946, 470, meadowGreen),
    tent(pen, paint, false),
    tufts("90 960,300 1060,460 1120,620 1090,900 1040,1110 970,780 1140"),
  ].join("");
}

/** The tent alone, standing at y 950 around x 600. */
export function tent(pen: Pen, paint: Paint, isLit: boolean): string {
  const cloth = isLit
    ? pen.radial(
        { 0: tone(paint.base, 0.45), 0.5: tone(paint.base, 0.1), 1: tone(paint.base, -0.45) },
        600,
        820,
        520,
      )
    : pen.linear({ 0: paint.lit, 0.5: paint.base, 1: paint.shade }, 260, 420, 960, 900);
  const ink = isLit ? tone(paint.base, -0.55) : paint.deep;
  const rope = isLit ? "#b9a98d" : materials.cream;
  return [
    stroke("M240 700L90 960M960 700L1110 960M330 560L120 800", rope, 5, { opacity: 0.8 }),
    ...[90, 1110].map((x) =>
      stroke(`M${x} 950L${x + (x < 600 ? 10 : -10)} 984`, tone(materials.brass, -0.2), 9),
    ),
    form(pen, shell, {
      fill: cloth,
      turn: isLit ? 0 : 30,
      inside: [
        crease(pen, [600, 380], [300, 920], ink, { bend: -60, width: -30, opacity: 0.24 }),
        crease(pen, [600, 380], [900, 920], ink, { bend: 60, width: 34, opacity: 0.3 }),
        stroke("M600 380C470 500 380 700 340 946M600 380C730 500 820 700 860 946", ink, 5, { opacity: 0.45 }),
        stitches("M590 384C458 504 366 702 326 946M610 384C742 504 834 702 874 946", paint.trim, 2.6, 0.5),
        path("M150 890C400 920 800 920 1050 890L1060 970L140 970Z", { fill: ink, opacity: 0.3 }),
        isLit
          ? ""
          : path("M280 780C340 600 430 480 540 420L550 436C450 500 370 620 320 790Z", {
              fill: "#ffffff",
              opacity: 0.26,
            }),
      ],
    }),
    form(pen, door, {
      fill: isLit
        ? pen.radial({ 0: "#fff6d0", 0.6: "#ffd27a", 1: "#e79a4a" }, 600, 850, 240)
        : pen.linear({ 0: paint.dark, 1: tone(paint.dark, 0.1) }, 0, 540, 0, 946),
      turn: 0,
      inside: [
        ellipse(600, 940, 150, 40, { fill: isLit ? "#cb6b48" : paint.accent, opacity: isLit ? 0.9 : 0.55 }),
        ellipse(560, 918, 60, 24, { fill: "#fbf3e3", opacity: isLit ? 0.9 : 0.4 }),
        isLit
          ? path("M660 946C660 860 690 830 700 800C712 830 740 870 738 946Z", { fill: fade("#7a4a2a", 0.35) })
          : "",
      ],
    }),
    stroke("M440 946C460 760 520 600 600 540", paint.trim, 5, { opacity: 0.7 }),
    flap(pen, paint, isLit),
  ].join("");
}

function flap(pen: Pen, paint: Paint, isLit: boolean): string {
  const d =
    "M600 540C680 600 740 760 760 946C770 948 790 948 800 946C800 800 780 700 720 640C690 600 640 560 600 540Z";
  const base = isLit ? tone(paint.base, -0.15) : paint.lit;
  return group(
    {},
    form(pen, d, { fill: pen.linear({ 0: tone(base, 0.2), 1: base }, 600, 540, 800, 946), turn: 6 }),
    ellipse(746, 720, 26, 12, { fill: paint.accent, transform: "rotate(66 746 720)" }),
  );
}
