import type { Localised } from "@/db/seed/catalogue/types";

export type Matter =
  | "textile"
  | "leather"
  | "wood"
  | "ceramic"
  | "metal"
  | "paper"
  | "food"
  | "light"
  | "everyday";

type Phrases = {
  /** One line for cards. */
  readonly summaries: readonly Localised[];
  /** What it is made of and how it behaves. */
  readonly makings: readonly Localised[];
  /** How to keep it. */
  readonly cares: readonly Localised[];
};

/** What an opening sentence speaks of. */
type Subject = { readonly title: Localised; readonly maker: string; readonly place: Localised };

type Opening = { readonly en: (it: Subject) => string; readonly zh: (it: Subject) => string };

export const openings: readonly Opening[] = [
  {
    en: ({ title, maker, place }) =>
      `${maker} makes the ${title.en} in short runs, in a workshop in ${place.en}.`,
    zh: ({ title, maker, place }) => `${title.zh}出自${place.zh}的一间工坊，由 ${maker} 小批量制作。`,
  },
  {
    en: ({ title, maker, place }) =>
      `${maker} of ${place.en} took two winters over the ${title.en}, and it shows where it should: nowhere.`,
    zh: ({ title, maker, place }) =>
      `${place.zh}的 ${maker} 为${title.zh}磨了两个冬天，好处都藏在看不见的地方。`,
  },
  {
    en: ({ title, maker, place }) =>
      `Plain at first sight, right at the second: the ${title.en}, made by ${maker} in ${place.en}.`,
    zh: ({ title, maker, place }) => `第一眼朴素，第二眼顺眼：${title.zh}，${maker} 制于${place.zh}。`,
  },
  {
    en: ({ title, maker, place }) =>
      `People in ${place.en} have used something like the ${title.en} for generations; ${maker} only left things out.`,
    zh: ({ title, maker, place }) =>
      `${place.zh}人用类似的东西已有好几代，${maker} 做${title.zh}时，只是去掉了多余的部分。`,
  },
  {
    en: ({ title, maker, place }) =>
      `${maker} first drew the ${title.en} on a kitchen table in ${place.en}, and still works to order.`,
    zh: ({ title, maker, place }) =>
      `${title.zh}最初画在${place.zh}的一张餐桌上，后来才慢慢成形。至今仍由 ${maker} 接单制作。`,
  },
  {
    en: ({ title, maker, place }) =>
      `Ask in ${place.en} for ${maker}, and somebody will point at a door with the ${title.en} in its window.`,
    zh: ({ title, maker, place }) =>
      `到${place.zh}打听 ${maker}，总有人会指给你看一扇门，橱窗里摆着的正是${title.zh}。`,
  },
];

export const phrases: Record<Matter, Phrases> = {
  textile: {
    summaries: [
      { en: "Densely woven, washed soft, cut to be worn for years.", zh: "织得密实，水洗柔软，耐得住年头。" },
      { en: "Natural fibres, firm seams, colours that stay.", zh: "天然纤维，缝线扎实，颜色不走。" },
      { en: "Soft on the inside, unfussy on the outside.", zh: "里面柔软，外面利落。" },
    ],
    makings: [
      {
        en: "The yarn is spun from long fibres, so it pills little and keeps its shape. Seams are felled and stitched twice.",
        zh: "纱线取长纤维纺成，不易起球，也不走形。接缝包边，双线车缝。",
      },
      {
        en: "Woven on old looms that run slowly: the cloth is denser and drapes by its own weight.",
        zh: "老织机转得慢，布面更密，自然垂坠。",
      },
      {
        en: "Dyed in the piece and washed before sewing, so that what you get is what it stays.",
        zh: "成匹染色，裁前先洗，到手什么样，以后还是什么样。",
      },
    ],
    cares: [
      { en: "Wash at 30 °C, inside out, and dry it on the line.", zh: "翻面 30 °C 水洗，自然晾干。" },
      { en: "Airing is often enough; wash it cold when it isn't.", zh: "多数时候通风就好，必要时冷水洗。" },
    ],
  },
  leather: {
    summaries: [
      {
        en: "Vegetable-tanned trims, solid brass, sewn to be re-sewn.",
        zh: "植鞣皮饰件，实心黄铜，缝得牢也拆得开。",
      },
      { en: "Stiff on the first day, yours by the tenth.", zh: "头一天有点硬，十天后就是你的形状。" },
      { en: "Hides from nearby, hardware that can be replaced.", zh: "就近取皮，五金件件可换。" },
    ],
    makings: [
      {
        en: "The leather is tanned with oak bark for nine months and finished with wax only. It darkens where it is touched.",
        zh: "皮料以橡树皮慢鞣九个月，只上蜡，不上漆；摸得多的地方，颜色会深。",
      },
      {
        en: "Edges are burnished by hand, stress points riveted, and every buckle is screwed rather than glued.",
        zh: "边缘手工打磨，受力处加铆，扣件用螺丝而不用胶。",
      },
    ],
    cares: [
      { en: "A little balm twice a year; no radiator, ever.", zh: "一年上两次皮膏，千万别挨着暖气。" },
      { en: "Wipe it with a damp cloth and let it dry slowly.", zh: "湿布擦净，慢慢阴干。" },
    ],
  },
  wood: {
    summaries: [
      {
        en: "Slow-grown wood, oiled, with edges that invite the hand.",
        zh: "慢生木材，上油处理，边角圆润。",
      },
      {
        en: "Beech and ash from certified forests, joined without screws.",
        zh: "认证林地的山毛榉与白蜡木，不用一颗螺丝。",
      },
      { en: "Turned, sanded, oiled, and left alone.", zh: "车制、打磨、上油，然后不再多做。" },
    ],
    makings: [
      {
        en: "The boards dry for three summers before they are cut. What moves, moves before it reaches you.",
        zh: "板材先晾三个夏天才开料，该变形的，到你手里之前都变完了。",
      },
      {
        en: "Joints are pegged, surfaces planed rather than filled. A knot is a knot.",
        zh: "榫卯加木钉，表面刨平而不填补；有结疤，就让它在。",
      },
    ],
    cares: [
      { en: "Dust it, oil it now and then, keep it out of the rain.", zh: "平时掸灰，偶尔上油，别淋雨。" },
      { en: "A damp cloth is enough.", zh: "湿布一擦即可。" },
    ],
  },
  ceramic: {
    summaries: [
      { en: "Thrown by hand, glazed once, no two quite alike.", zh: "手工拉坯，一次上釉，没有两件一样。" },
      { en: "Stoneware with a bare foot and a quiet glaze.", zh: "炻瓷素底，釉色安静。" },
      { en: "Fired high, made for every day.", zh: "高温烧成，天天都能用。" },
    ],
    makings: [
      {
        en: "The clay is dug within a day's walk and fired at 1,240 °C, until it rings when you tap it.",
        zh: "陶土取自一日脚程之内，1240 °C 烧到敲起来有声。",
      },
      {
        en: "Each piece is dipped once. Where the glaze ends is decided by the wrist.",
        zh: "每件只浸一次釉，釉线停在哪里，由手腕说了算。",
      },
    ],
    cares: [
      { en: "Safe in the dishwasher and the microwave.", zh: "可用洗碗机与微波炉。" },
      { en: "Warm water, a soft sponge, no sudden cold.", zh: "温水软布，避免骤冷骤热。" },
    ],
  },
  metal: {
    summaries: [
      {
        en: "Spun, welded, finished by hand; built for a second owner.",
        zh: "旋压、焊接、手工收尾，传得到下一任主人。",
      },
      { en: "Steel that means it, with a grip that stays cool.", zh: "用料实在的钢，握把不烫手。" },
      { en: "Few parts, all of them replaceable.", zh: "零件不多，件件可换。" },
    ],
    makings: [
      {
        en: "Eighteen-ten steel, a millimetre thicker than it needs to be. The seams are ground flush and then forgotten.",
        zh: "18/10 不锈钢，比需要的厚一毫米；焊缝磨平，此后不必再想起它。",
      },
      {
        en: "Coated at 200 °C in a colour that doesn't chip at the first door frame.",
        zh: "200 °C 烤漆，磕一下门框不掉皮。",
      },
    ],
    cares: [
      { en: "Wash it by hand, dry it, put it where you see it.", zh: "手洗擦干，放在看得见的地方。" },
      {
        en: "Rust has no say here; limescale does: use citric acid.",
        zh: "不生锈，但会结垢，用柠檬酸清洗即可。",
      },
    ],
  },
  paper: {
    summaries: [
      { en: "For people who still write things down.", zh: "给还愿意动笔的人。" },
      { en: "Made to be used up, page by page, line by line.", zh: "一页一页、一行一行，用完为止。" },
      { en: "Smooth enough for a nib, honest about its age.", zh: "够顺滑，留得住岁月。" },
    ],
    makings: [
      {
        en: "Everything is made in one building: what is printed downstairs is bound upstairs and packed under the roof.",
        zh: "全在一栋楼里完成：楼下印，楼上装，阁楼里打包。",
      },
      {
        en: "Tested with eleven inks and one impatient left-hander. Nothing bled, nothing smudged.",
        zh: "用十一种墨水、一位急性子的左撇子试过，不洇，也不蹭。",
      },
    ],
    cares: [
      { en: "Keep it dry, and don't keep it for best.", zh: "防潮存放，别舍不得用。" },
      { en: "Light fades everything in the end; a drawer helps.", zh: "日光久照终会褪色，收进抽屉为好。" },
    ],
  },
  food: {
    summaries: [
      { en: "One harvest, one place, nothing added.", zh: "一季收成，一处产地，不添一物。" },
      { en: "Small lots, dated by hand.", zh: "小批次，手写日期。" },
      { en: "Round and clear, with a long end.", zh: "圆润清澈，余味悠长。" },
    ],
    makings: [
      {
        en: "Bought directly from growers we have visited, at prices that are agreed on before the harvest.",
        zh: "直接向走访过的农户采购，价钱在采收之前就谈妥。",
      },
      {
        en: "Packed within a week of being ready. The lot number leads back to a field and a name.",
        zh: "做好一周内装袋，批号能查到哪块地、哪个人。",
      },
    ],
    cares: [
      { en: "Keep it cool, dark and closed.", zh: "阴凉避光，密封保存。" },
      { en: "Best within six months of opening.", zh: "开封后六个月内用完为佳。" },
    ],
  },
  light: {
    summaries: [
      { en: "For the hour when the day lets go.", zh: "留给一天放手的那个钟头。" },
      { en: "Quiet company, switched on with one hand.", zh: "安静的陪伴，一只手就能打开。" },
      { en: "Warm, even, and never in the way.", zh: "温暖、均匀，从不碍事。" },
    ],
    makings: [
      {
        en: "Assembled by four people who sign the underside. All parts that wear can be bought one by one.",
        zh: "由四个人组装，底部有他们的签名；易损件都可单独购买。",
      },
      {
        en: "Made without glue where a clip will do, and without a clip where the shape holds it.",
        zh: "能用卡扣就不用胶，形状扣得住的，连卡扣也省了。",
      },
    ],
    cares: [
      { en: "A dry cloth, now and then.", zh: "偶尔用干布擦擦。" },
      { en: "When you move, take it in your hand luggage.", zh: "搬家时，请放进随身的包里。" },
    ],
  },
  everyday: {
    summaries: [
      { en: "A small thing, made properly.", zh: "一件小东西，认真做。" },
      { en: "Unwrapped in a minute, missed when it's gone.", zh: "一分钟拆开，没了才想念。" },
      { en: "For the part of the day that is only yours.", zh: "留给一天里只属于自己的时间。" },
    ],
    makings: [
      {
        en: "Made in batches so small that each piece is looked at, turned round and looked at again.",
        zh: "批量小到每一件都能拿起来看看，转一圈，再看一遍。",
      },
      {
        en: "Four people work on it, and each of them would notice if something were left out.",
        zh: "一共四个人经手，少了一步，谁都看得出来。",
      },
    ],
    cares: [
      { en: "Keep it dry when you don't need it.", zh: "不用时保持干燥。" },
      { en: "Use it up, or hand it on.", zh: "用到尽，或者传下去。" },
    ],
  },
};
