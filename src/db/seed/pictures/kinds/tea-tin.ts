import { fade, mix, tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { form, room, roundFill, standShadow, steam } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";

const tin = "M420 440L780 440L780 902C780 932 420 932 420 902Z";
const lid = "M412 320C412 292 788 292 788 320L788 446C788 476 412 476 412 446Z";

/** A round tea tin with loose leaves before it, or the tea in a glass cup. */
export function drawTeaTin(pen: Pen, paint: Paint, view: PictureView<"tea-tin">): string {
  const brewed = view === "brewed";
  return [
    room(pen, paint.ground, 870, { x: 600, y: 520, r: 405 }),
    brewed
      ? standShadow(pen, 430, 900, 150, paint.ground) +
        group({ transform: "translate(-62 170) scale(0.8)" }, teaTin(pen, paint)) +
        standShadow(pen, 800, 960, 150, paint.ground) +
        glass(pen, paint)
      : standShadow(pen, 600, 924, 196, paint.ground) + teaTin(pen, paint) + scattered(pen, paint),
  ].join("");
}

/** The tin alone, standing at y 920 around x 600. */
export function teaTin(pen: Pen, paint: Paint): string {
  return [
    form(pen, tin, {
      fill: roundFill(pen, 420, 780, paint.base),
      turn: 0,
      inside: [
        label(pen, paint),
        path("M412 440C500 470 700 470 788 440L788 486C700 512 500 512 412 486Z", {
          fill: paint.dark,
          opacity: 0.3,
        }),
        path("M452 470L484 478L484 920L452 914Z", { fill: "#ffffff", opacity: 0.26 }),
        path("M412 880C500 908 700 908 788 880L788 940L412 940Z", { fill: paint.deep, opacity: 0.25 }),
      ],
    }),
    form(pen, lid, {
      fill: roundFill(pen, 412, 788, paint.shade),
      turn: 0,
      inside: [
        path("M446 330L480 336L480 470L446 462Z", { fill: "#ffffff", opacity: 0.26 }),
        stroke("M412 420C500 450 700 450 788 420", paint.deep, 4, { opacity: 0.4 }),
      ],
    }),
    ellipse(600, 320, 188, 27, { fill: pen.linear({ 0: paint.bright, 1: paint.base }, 420, 300, 780, 340) }),
    ellipse(600, 319, 160, 20, { fill: "none", stroke: paint.shade, "stroke-width": 4, opacity: 0.5 }),
    ellipse(600, 304, 26, 14, { fill: tone(materials.brass, -0.3) }),
    ellipse(600, 298, 26, 13, {
      fill: pen.linear({ 0: tone(materials.brass, 0.5), 1: materials.brass }, 576, 290, 624, 308),
    }),
  ].join("");
}

/** A paper band with terraced hills under the sun. */
function label(pen: Pen, paint: Paint): string {
  const d = "M412 560C500 588 700 588 788 560L788 806C700 834 500 834 412 806Z";
  const far = mix(paint.base, materials.leaf, 0.5);
  const rows = [0, 1, 2, 3]
    .map(
      (step) =>
        `M412 ${756 + step * 22}C500 ${720 + step * 26} 640 ${742 + step * 24} 788 ${716 + step * 26}`,
    )
    .join("");
  return group(
    { "clip-path": pen.clip(d) },
    path(d, {
      fill: pen.linear({ 0: "#e2d3b4", 0.3: "#fffaf0", 0.7: materials.paper, 1: "#cdb98f" }, 420, 0, 780, 0),
    }),
    ellipse(664, 662, 46, 46, { fill: paint.accent }),
    path("M412 730C460 664 520 650 574 700C620 660 700 650 788 720L788 840L412 840Z", {
      fill: tone(far, 0.4),
    }),
    path("M412 760C500 700 600 716 660 744C710 730 750 726 788 736L788 840L412 840Z", { fill: far }),
    path("M412 784C520 742 660 760 788 770L788 840L412 840Z", { fill: tone(far, -0.22) }),
    stroke(rows, tone(far, 0.5), 3.4, { opacity: 0.6 }),
    stroke("M412 576C500 604 700 604 788 576M412 796C500 824 700 824 788 796", paint.base, 8),
  );
}

function scattered(pen: Pen, paint: Paint): string {
  const dark = mix("#3d4a32", paint.base, 0.25);
  const spots =
    "300 1000 12,340 1022 -40,372 990 66,262 1036 -12,402 1034 24,330 1056 -64,830 1010 -20,880 1034 40,916 1000 -70,850 1058 8,950 1040 -34,800 1042 60,986 1016 18,450 1012 -30,230 1010 50";
  return [
    ellipse(330, 1036, 140, 30, { fill: fade("#2b1d34", 0.1) }),
    ellipse(890, 1036, 140, 30, { fill: fade("#2b1d34", 0.1) }),
    ...spots.split(",").map((at) => {
      const [x = 0, y = 0, turn = 0] = at.split(" ").map(Number);
      return group(
        { transform: `translate(${x} ${y}) rotate(${turn})` },
        path("M-26 0C-14 -12 12 -12 28 2C12 10 -14 10 -26 0Z", {
          fill: "#2b1d34",
          opacity: 0.28,
          transform: "translate(4 7)",
        }),
        path("M-26 0C-14 -12 12 -12 28 2C12 10 -14 10 -26 0Z", {
          fill: pen.linear({ 0: tone(dark, 0.25), 1: dark }, 0, -10, 0, 10),
        }),
        stroke("M-22 0C-8 -5 8 -4 22 2", tone(dark, 0.4), 2.4, { opacity: 0.7 }),
      );
    }),
  ].join("");
}

function glass(pen: Pen, paint: Paint): string {
  const cup = "M670 640C668 780 690 920 726 944L874 944C910 920 932 780 930 640Z";
  const tea = "M676 720C682 820 700 902 730 926L870 926C900 902 918 820 924 720Z";
  const brew = brewOf(paint);
  return [
    form(pen, cup, {
      fill: fade("#ffffff", 0.35),
      turn: 0,
      inside: [
        path(tea, {
          fill: pen.linear({ 0: tone(brew, 0.3), 0.5: brew, 1: tone(brew, -0.2) }, 676, 0, 924, 0),
          opacity: 0.92,
        }),
        ellipse(800, 720, 124, 15, { fill: tone(brew, 0.45) }),
        path("M694 650C696 760 708 850 730 910L744 908C722 850 712 760 712 652Z", {
          fill: "#ffffff",
          opacity: 0.6,
        }),
        path("M892 730C888 800 880 860 866 906L874 906C890 860 900 800 904 730Z", {
          fill: "#ffffff",
          opacity: 0.35,
        }),
        ...[
          [760, 890, 20],
          [800, 904, -30],
          [838, 886, 60],
          [784, 872, -60],
        ].map(([x = 0, y = 0, turn = 0]) =>
          path("M-20 0C-10 -9 10 -9 22 2C10 8 -10 8 -20 0Z", {
            fill: tone("#3d4a32", 0.1),
            opacity: 0.8,
            transform: `translate(${x} ${y}) rotate(${turn})`,
          }),
        ),
      ],
    }),
    stroke("M670 640C668 780 690 920 726 944L874 944C910 920 932 780 930 640", "#ffffff", 5, {
      opacity: 0.75,
    }),
    ellipse(800, 640, 130, 17, { fill: "none", stroke: "#ffffff", "stroke-width": 5, opacity: 0.85 }),
    steam(pen, 800, 610, 0.95),
  ].join("");
}

/** Black tea from a blue tin; from the others what their colour says. */
function brewOf({ base }: Paint): string {
  const [red, , blue] = [1, 3, 5].map((at) => Number.parseInt(base.slice(at, at + 2), 16));
  return (blue ?? 0) > (red ?? 0) ? "#bf6a2e" : mix("#c9a13c", base, 0.28);
}
