import { tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { castShadow, emblem, form, sheet, stitches } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";

const body =
  "M190 330C190 312 202 300 220 300L980 300C998 300 1010 312 1010 330L1010 870C1010 888 998 900 980 900L220 900C202 900 190 888 190 870Z";
const flap =
  "M190 330C190 312 202 300 220 300L980 300C998 300 1010 312 1010 330L1010 420C1010 520 960 570 880 580L320 580C240 570 190 520 190 420Z";

/** A felt sleeve for a laptop, closed, or with the laptop half out of it. */
export function drawLaptopSleeve(pen: Pen, paint: Paint, view: PictureView<"laptop-sleeve">): string {
  const inner = view === "open" ? opened(pen, paint) : closed(pen, paint);
  return sheet(pen, paint.ground) + group({ transform: "rotate(-7 600 600)" }, inner);
}

function closed(pen: Pen, paint: Paint): string {
  const leather = materials.leather;
  return [
    castShadow(body, paint.ground),
    front(pen, paint),
    path(flap, { fill: paint.dark, opacity: 0.35, transform: "translate(2 12)" }),
    form(pen, flap, {
      fill: pen.linear({ 0: tone(leather, 0.3), 0.5: leather, 1: tone(leather, -0.12) }, 190, 300, 1010, 580),
      turn: 12,
      inside: [
        stitches(
          "M204 330L204 420C206 508 250 556 322 566L878 566C950 556 994 508 996 420L996 330",
          tone(leather, 0.5),
          3,
        ),
      ],
    }),
    group({ transform: "translate(330 480)" }, emblem(tone(leather, -0.38), 34)),
    path("M560 520L640 520L640 690C640 712 620 726 600 726C580 726 560 712 560 690Z", {
      fill: "#2b1d34",
      opacity: 0.25,
      transform: "translate(5 9)",
    }),
    path("M560 520L640 520L640 690C640 712 620 726 600 726C580 726 560 712 560 690Z", {
      fill: pen.linear({ 0: tone(leather, 0.16), 1: tone(leather, -0.1) }, 560, 520, 640, 726),
    }),
    rect(530, 616, 140, 34, { rx: 8, fill: tone(leather, -0.26) }),
    stitches("M542 624L542 642M658 624L658 642", tone(leather, 0.5), 3),
    ellipse(600, 692, 9, 9, { fill: tone(materials.brass, 0.2) }),
  ].join("");
}

function front(pen: Pen, paint: Paint): string {
  return form(pen, body, {
    fill: pen.linear({ 0: paint.lit, 0.6: paint.base, 1: paint.shade }, 190, 300, 1010, 900),
    turn: 18,
    inside: [
      ...flecks(paint),
      stitches(
        "M204 320L204 868C204 880 212 886 222 886L978 886C988 886 996 880 996 868L996 320",
        paint.deep,
        3,
        0.5,
      ),
      path("M240 660L960 660L960 850L240 850Z", {
        fill: paint.deep,
        opacity: 0.22,
        transform: "translate(4 6)",
      }),
      path("M240 660L960 660L960 850L240 850Z", {
        fill: pen.linear({ 0: paint.bright, 1: paint.lit }, 240, 660, 960, 850),
      }),
      stitches("M250 672L250 840L950 840L950 672", paint.deep, 3, 0.5),
      stroke("M240 664L960 664", paint.deep, 4, { opacity: 0.4 }),
    ],
  });
}

/** Fibres of other colours that felt always has; strewn by a fixed rule. */
function flecks(paint: Paint): string[] {
  return Array.from({ length: 70 }, (_, index) => {
    const [x, y] = [200 + ((index * 137) % 800), 310 + ((index * 211) % 580)];
    const colour = index % 3 === 0 ? paint.bright : paint.deep;
    return stroke(
      `M${x} ${y}q${(index % 5) - 2} ${(index % 7) - 3} ${8 + (index % 4) * 3} ${(index % 9) - 4}`,
      colour,
      2.4,
      { opacity: 0.35 },
    );
  });
}

function opened(pen: Pen, paint: Paint): string {
  const leather = materials.leather;
  const lid = "M190 430L190 300C200 200 250 150 330 140L870 140C950 150 1000 200 1010 300L1010 430Z";
  const laptop = "M240 210C240 192 252 180 270 180L930 180C948 180 960 192 960 210L960 700L240 700Z";
  return group(
    { transform: "translate(0 90)" },
    castShadow(lid, paint.ground),
    form(pen, lid, {
      fill: pen.linear({ 0: tone(leather, 0.4), 1: tone(leather, 0.1) }, 190, 140, 1010, 430),
      turn: 0,
      inside: [
        stitches(
          "M204 420L204 304C214 212 258 164 332 154L868 154C942 164 986 212 996 304L996 420",
          tone(leather, -0.3),
          3,
          0.5,
        ),
      ],
    }),
    group(
      { transform: "translate(0 -150)" },
      castShadow(laptop, paint.ground, 0.7),
      form(pen, laptop, {
        fill: pen.linear({ 0: "#eef0f1", 0.5: "#c9ced1", 1: "#a9b0b5" }, 250, 180, 950, 700),
        turn: 10,
        inside: [path("M250 180L620 180L250 560Z", { fill: "#ffffff", opacity: 0.3 })],
      }),
      group({ transform: "translate(600 400)" }, emblem("#8d959a", 40)),
    ),
    path("M190 424L1010 424L1010 460L190 460Z", {
      fill: "#2b1d34",
      opacity: 0.3,
      transform: "translate(0 -16)",
    }),
    path("M190 430L1010 430L1010 870C1010 888 998 900 980 900L220 900C202 900 190 888 190 870Z", {
      fill: paint.base,
    }),
    group({ "clip-path": pen.clip("M180 430L1020 430L1020 920L180 920Z") }, front(pen, paint)),
    stroke("M190 430L1010 430", paint.bright, 6, { opacity: 0.7 }),
  );
}
