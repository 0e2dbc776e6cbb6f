import { tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { castShadow, crease, emblem, form, sheet, stitches } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";
import { peg, pegWall } from "./peg-wall";

const body =
  "M250 560C250 516 276 494 320 494L880 494C924 494 950 516 950 560C950 720 860 850 720 886C640 904 560 904 480 886C340 850 250 720 250 560Z";
const flap =
  "M250 560C250 516 276 494 320 494L880 494C924 494 950 516 950 560L944 612C880 640 740 652 600 652C460 652 320 640 256 612Z";

/** A half-moon shoulder bag, lying with its strap in a loop, or on a peg. */
export function drawSling(pen: Pen, paint: Paint, view: PictureView<"sling">): string {
  if (view === "hung") {
    const strap = "M420 690C440 520 560 300 596 172C640 300 760 520 784 690";
    return [
      pegWall(pen, paint.ground, 1110),
      ...[12, 20, 28].map((d) =>
        stroke(strap, "#2b1d34", 24, { opacity: 0.07, transform: `translate(${d} ${d * 1.4})` }),
      ),
      webbing(paint, strap),
      group(
        { transform: "translate(102 286) scale(0.83)" },
        castShadow(body, paint.ground, 1.3),
        sling(pen, paint),
      ),
      peg(pen, 598, 158),
    ].join("");
  }
  const loop = "M300 540C180 420 240 200 480 190C720 180 900 220 940 330C970 420 930 480 890 540";
  return [
    sheet(pen, paint.ground),
    group(
      { transform: "translate(0 40) rotate(-5 600 600)" },
      ...[8, 14, 20].map((d) =>
        stroke(loop, "#2b1d34", 30, { opacity: 0.07, transform: `translate(${d} ${d * 1.5})` }),
      ),
      webbing(paint, loop),
      castShadow(body, paint.ground),
      sling(pen, paint),
    ),
  ].join("");
}

function webbing(paint: Paint, d: string): string {
  return [
    stroke(d, paint.deep, 34, { "stroke-linecap": "butt" }),
    stroke(d, paint.shade, 29, { "stroke-linecap": "butt" }),
    stroke(d, paint.lit, 29, { "stroke-dasharray": "3 7", "stroke-linecap": "butt", opacity: 0.35 }),
  ].join("");
}

/** The bag alone, lying from y 494 to 900 around x 600. */
export function sling(pen: Pen, paint: Paint): string {
  const brass = materials.brass;
  return [
    ...[300, 900].map((x) => rect(x - 30, 470, 60, 50, { rx: 8, fill: tone(materials.leather, -0.1) })),
    form(pen, body, {
      fill: pen.linear({ 0: paint.lit, 0.5: paint.base, 1: paint.shade }, 280, 500, 900, 900),
      turn: 26,
      inside: [
        crease(pen, [280, 640], [460, 860], paint.deep, { bend: -14, width: -32, opacity: 0.3 }),
        crease(pen, [920, 640], [760, 850], paint.deep, { bend: 14, width: 34, opacity: 0.36 }),
        stroke("M340 700C440 736 760 736 860 700", paint.deep, 4, { opacity: 0.5 }),
        stitches("M336 712C440 748 760 748 864 712", paint.trim, 2.6, 0.5),
        stitches(
          "M264 600C280 740 370 840 486 872C560 888 640 888 714 872C830 840 920 740 936 600",
          paint.trim,
          2.6,
          0.5,
        ),
      ],
    }),
    path(flap, { fill: paint.dark, opacity: 0.35, transform: "translate(2 12)" }),
    form(pen, flap, {
      fill: pen.linear({ 0: paint.bright, 0.5: paint.lit, 1: paint.base }, 260, 494, 900, 652),
      turn: 12,
      inside: [
        stitches("M262 602C330 628 460 640 600 640C740 640 870 628 938 602", paint.trim, 2.6, 0.6),
        crease(pen, [300, 510], [560, 600], paint.bright, { bend: 10, width: 24, opacity: 0.5 }),
      ],
    }),
    path("M560 560L640 560L640 690C640 706 626 716 600 720C574 716 560 706 560 690Z", {
      fill: "#2b1d34",
      opacity: 0.25,
      transform: "translate(5 8)",
    }),
    path("M560 560L640 560L640 690C640 706 626 716 600 720C574 716 560 706 560 690Z", {
      fill: pen.linear(
        { 0: tone(materials.leather, 0.25), 1: tone(materials.leather, -0.12) },
        560,
        560,
        640,
        720,
      ),
    }),
    stitches(
      "M567 566L567 690C567 700 580 708 600 712C620 708 633 700 633 690L633 566",
      tone(materials.leather, 0.5),
      2.6,
    ),
    ellipse(602, 678, 18, 18, { fill: tone(brass, -0.4) }),
    ellipse(600, 674, 18, 18, {
      fill: pen.linear({ 0: tone(brass, 0.5), 1: tone(brass, -0.1) }, 584, 658, 618, 692),
    }),
    group({ transform: "translate(600 622)" }, emblem(tone(materials.leather, -0.4), 17, false)),
    ...[300, 900].map((x) =>
      rect(x - 24, 506, 48, 40, { rx: 8, fill: "none", stroke: brass, "stroke-width": 9 }),
    ),
  ].join("");
}
