import { tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { form, room, standShadow } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";
import { leaf } from "./greens";
import { dayHills } from "./landscape";

/** A nesting box on a table, or on its branch with a tit before it. */
export function drawBirdhouse(pen: Pen, paint: Paint, view: PictureView<"birdhouse">): string {
  if (view === "tree") {
    return [
      dayHills(pen, paint.ground, 1000),
      tree(),
      group(
        { transform: "translate(90 150) scale(0.78)" },
        stroke("M600 130L600 300", tone(materials.kraft, -0.35), 14),
        birdhouse(pen, paint),
      ),
      tit(pen, 640, 748, 1),
    ].join("");
  }
  return [
    room(pen, paint.ground, 910, { x: 600, y: 520, r: 410 }),
    standShadow(pen, 600, 986, 220, paint.ground),
    birdhouse(pen, paint),
  ].join("");
}

/** The box alone, standing at y 980 around x 600. */
export function birdhouse(pen: Pen, paint: Paint): string {
  const front = "M400 470L600 300L800 470L800 960C800 972 792 980 780 980L420 980C408 980 400 972 400 960Z";
  const wood = materials.wood;
  return [
    form(pen, front, {
      fill: pen.linear({ 0: paint.lit, 0.6: paint.base, 1: paint.shade }, 400, 320, 800, 980),
      turn: 22,
      inside: [
        stroke(
          "M466 300L466 990M533 300L533 990M600 300L600 990M667 300L667 990M734 300L734 990",
          paint.deep,
          4,
          { opacity: 0.35 },
        ),
        path("M380 480L600 290L820 480L820 560L600 370L380 560Z", { fill: paint.dark, opacity: 0.3 }),
      ],
    }),
    roofSide(pen, "M600 236L610 300L366 512L326 470Z", wood, 0.2),
    roofSide(pen, "M600 236L590 300L834 512L874 470Z", wood, -0.1),
    ellipse(600, 620, 84, 84, { fill: tone(wood, 0.2) }),
    ellipse(600, 620, 66, 66, { fill: "#2f2430" }),
    path("M538 600a66 66 0 0 1 124 0C640 580 560 580 538 600Z", { fill: "#171018" }),
    ellipse(603, 772, 17, 17, { fill: "#2b1d34", opacity: 0.35 }),
    rect(560, 756, 80, 26, {
      rx: 13,
      fill: pen.linear({ 0: tone(wood, 0.35), 1: tone(wood, -0.25) }, 0, 756, 0, 782),
    }),
    ...[
      [430, 948],
      [770, 948],
    ].map(([x = 0, y = 0]) => ellipse(x, y, 8, 8, { fill: materials.brass })),
  ].join("");
}

function roofSide(pen: Pen, d: string, wood: string, amount: number): string {
  return form(pen, d, {
    fill: pen.linear({ 0: tone(wood, amount + 0.14), 1: tone(wood, amount - 0.14) }, 0, 236, 0, 512),
    turn: 8,
  });
}

function tree(): string {
  const bark = "#7a5a44";
  const spots = [
    [260, 120, -30],
    [340, 70, 10],
    [430, 130, -60],
    [180, 200, 200],
    [700, 80, -20],
    [800, 140, 20],
    [900, 90, -40],
    [990, 170, 10],
    [1080, 110, -20],
    [560, 70, -100],
    [640, 160, 40],
    [480, 200, 100],
    [860, 220, 70],
    [1010, 250, 60],
    [300, 230, 120],
    [740, 220, 110],
  ] as const;
  return [
    path(
      "M-40 1200C40 900 60 600 20 300C-10 160 -30 60 -60 0L170 0C150 120 170 200 210 260C190 520 200 900 260 1200Z",
      { fill: tone(bark, -0.1) },
    ),
    path("M150 210C360 150 700 160 1230 90L1230 150C760 220 420 220 170 300Z", { fill: bark }),
    stroke(
      "M560 176C580 130 570 90 560 60M820 150C860 110 900 96 930 90M360 190C330 140 320 100 330 60",
      bark,
      16,
    ),
    ...spots.flatMap(([x, y, turn], index) => [
      leaf({ x, y, turn, length: 120 }, index % 2 ? "#6f9a7a" : "#86ad6b"),
      leaf({ x, y, turn: turn + 70, length: 104 }, index % 2 ? "#86ad6b" : "#5d8262"),
    ]),
  ].join("");
}

function tit(pen: Pen, x: number, y: number, scale: number): string {
  return group(
    { transform: `translate(${x} ${y}) scale(${scale})` },
    path("M70 -40C110 -30 150 -4 176 34L160 44C120 20 90 4 60 0Z", { fill: "#3d5a7c" }),
    ellipse(20, -44, 78, 60, {
      fill: pen.linear({ 0: "#f8dc7a", 1: "#e0a33a" }, 0, -100, 0, 20),
      transform: "rotate(18 20 -44)",
    }),
    path("M10 -80C60 -90 104 -50 112 -14C70 -10 30 -24 10 -80Z", { fill: "#4f7a9c" }),
    path("M34 -66C64 -64 90 -44 100 -24", { fill: "none", stroke: "#cfe0ea", "stroke-width": 5 }),
    ellipse(-42, -88, 50, 46, { fill: "#fffaf0" }),
    path("M-92 -96C-84 -146 -10 -150 6 -100C-20 -116 -60 -116 -92 -96Z", { fill: "#3d5a7c" }),
    path("M-92 -88C-60 -98 -20 -96 6 -84L4 -74C-24 -84 -60 -86 -90 -78Z", { fill: "#2f3a52" }),
    ellipse(-60, -88, 7, 7, { fill: "#1d1a24" }),
    ellipse(-62, -90, 2.4, 2.4, { fill: "#ffffff" }),
    path("M-92 -82L-118 -74L-90 -68Z", { fill: "#4b4f5b" }),
    stroke("M0 10L-4 34M36 12L36 36", "#5d5a66", 7),
  );
}
