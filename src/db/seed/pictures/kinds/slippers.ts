import { tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import {
  castShadow,
  crease,
  emblem,
  form,
  room,
  sheet,
  standShadow,
  stitches,
} from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";

const sole =
  "M430 300C500 270 574 318 586 420C596 520 566 620 566 720C566 830 556 950 480 962C404 970 376 870 378 760C380 660 354 600 350 500C346 400 366 328 430 300Z";
const vamp =
  "M430 300C500 270 574 318 586 420C592 480 582 540 574 600C530 556 420 556 366 606C358 570 352 540 350 500C346 400 366 328 430 300Z";

/** A pair of felt slippers from above, or from the side on a rug. */
export function drawSlippers(pen: Pen, paint: Paint, view: PictureView<"slippers">): string {
  if (view === "side") return fromSide(pen, paint);
  const one = castShadow(sole, paint.ground) + slipper(pen, paint);
  return [
    sheet(pen, paint.ground),
    group({ transform: "translate(-40 -30) rotate(-7 480 620)" }, one),
    group({ transform: "translate(1240 40) rotate(9 720 620) scale(-1 1)" }, one),
  ].join("");
}

function slipper(pen: Pen, paint: Paint): string {
  const inner =
    "M372 614C420 560 528 560 566 612C556 660 550 690 550 730C550 830 540 936 480 946C420 952 394 866 394 764C394 700 382 660 372 614Z";
  return [
    path(sole, { fill: tone(materials.leather, -0.3), transform: "translate(3 8)" }),
    form(pen, sole, { fill: pen.linear({ 0: paint.lit, 1: paint.shade }, 350, 300, 590, 960), turn: 10 }),
    form(pen, inner, {
      fill: pen.linear({ 0: "#e9dbc2", 1: "#fbf3e3" }, 380, 600, 560, 940),
      turn: 0,
      inside: [
        path("M360 560L580 560L580 650C520 620 430 620 360 660Z", { fill: "#2b1d34", opacity: 0.3 }),
        stroke(
          "M412 700C430 660 520 660 536 700M412 780C430 760 516 760 534 780M420 860C440 846 506 846 526 860",
          "#cdb998",
          4,
          { opacity: 0.6 },
        ),
        group({ transform: "translate(472 890)" }, emblem("#b99d72", 22, false)),
      ],
    }),
    stitches(inner, paint.deep, 3, 0.4),
    form(pen, vamp, {
      fill: pen.linear({ 0: paint.bright, 0.4: paint.lit, 1: paint.base }, 360, 300, 590, 600),
      turn: 20,
      inside: [
        crease(pen, [372, 560], [430, 360], paint.bright, { bend: -20, width: 34, opacity: 0.6 }),
        crease(pen, [570, 560], [540, 380], paint.deep, { bend: 14, width: 26, opacity: 0.3 }),
        ...felt.map(([x, y]) => ellipse(x, y, 2.4, 2, { fill: paint.deep, opacity: 0.3 })),
      ],
    }),
    stroke("M366 604C420 556 530 556 574 598", paint.accent, 13),
    stitches("M366 604C420 556 530 556 574 598", tone(paint.accent, 0.6), 3, 0.9),
  ].join("");
}

const felt = [
  [420, 380],
  [470, 350],
  [520, 390],
  [440, 440],
  [500, 450],
  [550, 460],
  [400, 500],
  [460, 510],
  [530, 520],
  [560, 420],
  [390, 440],
  [480, 410],
] as const;

function fromSide(pen: Pen, paint: Paint): string {
  return [
    room(pen, paint.ground, 800, { x: 600, y: 460, r: 380 }),
    ellipse(600, 960, 540, 130, { fill: tone(paint.accent, -0.1) }),
    ellipse(600, 950, 540, 130, { fill: tone(paint.accent, 0.3) }),
    ellipse(600, 950, 470, 104, { fill: "none", stroke: materials.cream, "stroke-width": 14, opacity: 0.85 }),
    standShadow(pen, 640, 898, 240, tone(paint.accent, 0.3)),
    group({ transform: "translate(90 -70) scale(0.94)" }, profile(pen, paint)),
    standShadow(pen, 560, 996, 270, tone(paint.accent, 0.3)),
    group({ transform: "translate(-60 0)" }, profile(pen, paint)),
  ].join("");
}

/** One slipper, its toe to the left, standing at y 996. */
function profile(pen: Pen, paint: Paint): string {
  const soleSide = "M356 952C350 976 360 996 392 996L846 996C872 996 882 980 878 956L878 944L360 936Z";
  const upper =
    "M356 956C350 880 400 800 490 764C550 740 600 736 640 744C660 800 700 850 770 868C820 876 866 884 878 908L880 960C700 968 520 968 356 956Z";
  return [
    path(soleSide, {
      fill: pen.linear({ 0: materials.leather, 1: tone(materials.leather, -0.3) }, 0, 940, 0, 996),
    }),
    path("M636 748C690 768 840 830 880 906L880 950L660 900Z", { fill: "#d9c8aa" }),
    form(pen, upper, {
      fill: pen.linear({ 0: paint.bright, 0.4: paint.lit, 1: paint.base }, 380, 760, 700, 980),
      turn: 16,
      inside: [
        crease(pen, [380, 930], [520, 790], paint.bright, { bend: -20, width: 30, opacity: 0.6 }),
        crease(pen, [640, 860], [520, 950], paint.deep, { bend: 16, width: 24, opacity: 0.26 }),
      ],
    }),
    stroke("M640 746C660 802 700 852 770 870C820 878 862 886 876 908", paint.accent, 13),
    stitches("M360 936C520 948 700 948 876 938", paint.deep, 3, 0.5),
  ].join("");
}
