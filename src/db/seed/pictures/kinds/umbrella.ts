import { fade, shadowInk, tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { form, room, roundFill } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";

/** A walking umbrella, open in light rain or rolled and leaning against a wall. */
export function drawUmbrella(pen: Pen, paint: Paint, view: PictureView<"umbrella">): string {
  if (view === "closed") {
    return [
      room(pen, paint.ground, 1010, { x: 560, y: 560, r: 400 }),
      leaningShadow(pen, paint),
      group({ transform: "translate(600 640) rotate(9)" }, rolled(pen, paint)),
    ].join("");
  }
  return [
    room(pen, paint.ground, 1060, { x: 640, y: 560, r: 420 }),
    rain(paint),
    puddle(pen, paint, 600, 1120),
    group({ transform: "rotate(-12 600 640)" }, openUmbrella(paint), splashes(paint)),
  ].join("");
}

function openUmbrella(paint: Paint): string {
  const hook = "M600 440L600 930C600 1010 500 1010 500 940";
  const panels = [
    {
      d: "M600 190C420 196 250 320 206 560C250 520 300 520 352 566C372 400 470 240 600 190Z",
      fill: paint.lit,
    },
    {
      d: "M600 190C470 240 372 400 352 566C420 516 530 516 600 570C600 430 604 300 600 190Z",
      fill: tone(paint.base, 0.1),
    },
    {
      d: "M600 190C604 300 600 430 600 570C670 516 780 516 848 566C828 400 730 240 600 190Z",
      fill: paint.base,
    },
    {
      d: "M600 190C730 240 828 400 848 566C900 520 950 520 994 560C950 320 780 196 600 190Z",
      fill: paint.shade,
    },
  ];
  const under =
    "M206 560C250 520 300 520 352 566C420 516 530 516 600 570C670 516 780 516 848 566C900 520 950 520 994 560C900 640 300 640 206 560Z";
  return [
    path(under, { fill: paint.deep, opacity: 0.95 }),
    stroke(
      "M600 480L230 556M600 480L380 580M600 480L820 580M600 480L970 556",
      tone(materials.steel, -0.3),
      5,
    ),
    stroke(hook, tone(materials.wood, -0.4), 27),
    stroke(hook, materials.wood, 21),
    stroke(hook, tone(materials.wood, 0.45), 5, { transform: "translate(-5 0)" }),
    stroke("M600 440L600 760", tone(materials.steel, -0.1), 19, { "stroke-linecap": "butt" }),
    stroke("M596 440L596 760", tone(materials.steel, 0.5), 5, { "stroke-linecap": "butt" }),
    rect(586, 748, 28, 30, { rx: 6, fill: materials.brass }),
    stroke("M600 196L600 140", materials.wood, 17),
    ...panels.map(({ d, fill }) => path(d, { fill })),
    path("M560 206C440 250 330 380 300 520C284 516 270 518 256 524C300 350 430 226 560 206Z", {
      fill: "#ffffff",
      opacity: 0.24,
    }),
    path("M600 190C700 200 900 300 994 560C960 530 930 522 900 534C860 380 740 240 600 190Z", {
      fill: paint.deep,
      opacity: 0.16,
    }),
    stroke(
      "M600 190C470 240 372 400 352 566M600 190C604 300 600 430 600 570M600 190C730 240 828 400 848 566",
      paint.deep,
      4,
      { opacity: 0.5 },
    ),
    stroke("M206 562l0 4M352 568l0 4M600 572l0 4M848 568l0 4M994 562l0 4", materials.wood, 15),
    ellipse(600, 192, 22, 11, { fill: materials.brass }),
  ].join("");
}

function rain(paint: Paint): string {
  const drops =
    "120 130,250 60,400 110,820 70,960 150,1080 80,90 360,1100 330,60 620,150 790,1010 700,1120 600,930 880," +
    "240 960,1090 900,350 860,760 960,830 760,1000 480";
  const d = drops.split(",").map((at) => `M${at}l-16 56`);
  return stroke(d.join(""), tone(paint.accent, 0.3), 9, { opacity: 0.55 });
}

function puddle(pen: Pen, paint: Paint, x: number, y: number): string {
  const water = pen.linear({ 0: tone(paint.accent, 0.6), 1: tone(paint.accent, 0.35) }, 0, y - 40, 0, y + 40);
  return [
    ellipse(x, y, 330, 40, { fill: water, opacity: 0.75 }),
    ellipse(x - 40, y - 4, 190, 16, { fill: paint.base, opacity: 0.5 }),
    ellipse(x + 130, y + 8, 70, 9, { fill: "none", stroke: "#ffffff", "stroke-width": 3, opacity: 0.7 }),
  ].join("");
}

function splashes(paint: Paint): string {
  const d =
    "M306 306l-14 -26m34 28l8 -28M454 210l-10 -28m30 26l14 -24M736 204l-10 -26m30 30l16 -22M890 306l2 -28m20 34l20 -18";
  return stroke(d, tone(paint.accent, 0.4), 6, { opacity: 0.6 });
}

/** Drawn upright around 0, 0: the tip at y 440, the crook at y -470. */
function rolled(pen: Pen, paint: Paint): string {
  const cloth =
    "M-34 -210C-66 -150 -70 -60 -58 40C-46 160 -22 290 -8 368L8 368C22 290 46 160 58 40C70 -60 66 -150 34 -210Z";
  const crook = "M0 -210L0 -400C0 -500 -130 -500 -130 -400L-130 -370";
  const wraps = "M-62 -120C-30 -40 10 60 30 170M-58 20C-40 100 -14 200 6 300M-20 -206C10 -130 40 -40 52 70";
  return [
    stroke(crook, tone(materials.wood, -0.4), 36),
    stroke(crook, materials.wood, 29),
    stroke(crook, tone(materials.wood, 0.45), 7, { transform: "translate(-7 -3)" }),
    rect(-20, -262, 40, 30, { rx: 6, fill: roundFill(pen, -20, 20, materials.brass) }),
    rect(-9, 360, 18, 84, { rx: 8, fill: roundFill(pen, -9, 9, materials.wood) }),
    form(pen, cloth, {
      fill: roundFill(pen, -64, 66, paint.base),
      turn: 0,
      inside: [
        stroke(wraps, paint.deep, 7, { opacity: 0.5 }),
        stroke(wraps, paint.bright, 5, { opacity: 0.55, transform: "translate(-8 2)" }),
        path("M14 -210L80 -210L80 300L0 380C30 200 40 0 14 -210Z", { fill: shadowInk, opacity: 0.12 }),
      ],
    }),
    path("M-36 -206C-14 -190 14 -190 36 -206L30 -240C12 -230 -12 -230 -30 -240Z", { fill: paint.deep }),
    path("M-66 -34C-30 -10 30 -14 66 -44L66 -8C30 22 -30 26 -66 2Z", { fill: paint.shade }),
    stroke("M-64 0C-30 24 30 20 64 -10", paint.deep, 3, { opacity: 0.5 }),
    ellipse(18, -2, 11, 11, { fill: materials.brass }),
    ellipse(16, -4, 4, 4, { fill: tone(materials.brass, 0.6) }),
  ].join("");
}

function leaningShadow(pen: Pen, paint: Paint): string {
  const dim = tone(paint.ground, -0.42);
  return [
    group(
      { transform: "translate(690 650) rotate(3)", opacity: 0.3 },
      path(
        "M-34 -210C-66 -150 -70 -60 -58 40C-46 160 -22 290 -8 368L8 368C22 290 46 160 58 40C70 -60 66 -150 34 -210Z",
        { fill: dim },
      ),
      stroke("M0 -210L0 -400C0 -500 -130 -500 -130 -400L-130 -370", dim, 34),
    ),
    ellipse(566, 1076, 200, 24, {
      fill: pen.radial({ 0: fade(dim, 0.6), 1: fade(dim, 0) }, 566, 1076, 200, 0.12),
    }),
    ellipse(536, 1080, 120, 15, { fill: tone(paint.accent, 0.6), opacity: 0.7 }),
  ].join("");
}
