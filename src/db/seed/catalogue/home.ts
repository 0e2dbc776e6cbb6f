import { colourOption, paragraphs, picturesByColour, variantGrid } from "./build";
import { bagSize, grindOption } from "./coffee-options";
import type { SeedCategory, SeedOption, SeedProduct } from "./types";

export const homeCategory: SeedCategory = {
  key: "home",
  parentKey: null,
  slug: { en: "desk-and-home", zh: "书桌与家居" },
  title: { en: "Desk & Home", zh: "书桌与家居" },
  description: {
    en: "Things for the table you live at: good light, a favourite mug, paper that likes ink.",
    zh: "为每天要坐的那张桌子准备：一盏好灯，一只顺手的杯子，一本好写的本子。",
  },
  image: {
    picture: { kind: "scene", view: "home", colour: "plum" },
    alt: {
      en: "A desk with a lit lamp, a steaming mug, books, a notebook and a bag of coffee",
      zh: "书桌上亮着台灯，旁边是一杯热咖啡、几本书、笔记本和一袋咖啡豆",
    },
  },
};

const mugColours = ["oat", "celadon", "ink"] as const;

const mug: SeedProduct = {
  key: "tern-mug",
  brand: "Studio Haru",
  taxClass: "standard",
  categoryKeys: ["home", "kitchen"],
  slug: { en: "tern-stoneware-mug", zh: "炻瓷马克杯-燕鸥" },
  title: { en: "Tern Stoneware Mug", zh: "燕鸥炻瓷马克杯" },
  summary: {
    en: "A hand-thrown mug with a dipped glaze and a handle for three fingers.",
    zh: "手工拉坯，浸釉而成，杯把容得下三根手指。",
  },
  description: {
    en: paragraphs(
      "Thrown on the wheel in small batches and dipped once in glaze, leaving the foot in bare stoneware. The line where the glaze ends is a little different on each piece.",
      "Holds 320 ml to the brim: a flat white with room, or a proper cup of tea. The handle is set low, where the weight is.",
      "Fired at 1,240 °C. Safe in the dishwasher and the microwave.",
    ),
    zh: paragraphs(
      "小批量手工拉坯，只浸一次釉，杯底留出素胎。釉线停在哪里，每一只都略有不同。",
      "满杯 320 毫升：装一杯馥芮白还有余，泡一杯茶正好。杯把位置偏低，贴近重心，端起来稳。",
      "1240 °C 高温烧成，可用洗碗机与微波炉。",
    ),
  },
  options: [colourOption(mugColours)],
  variants: variantGrid({
    sku: "SH-MUG",
    priceMinor: 2400,
    weightGrams: 390,
    rows: [
      { code: "oat", stock: [34] },
      { code: "celadon", stock: [19] },
      { code: "ink", stock: [2] },
    ],
  }),
  images: picturesByColour(mugColours, [
    {
      picture: (colour) => ({ kind: "mug", view: "front", colour }),
      en: (colour) => `Tern Stoneware Mug in ${colour} on a table, the bare foot showing below the glaze`,
      zh: (colour) => `桌上的燕鸥炻瓷马克杯（${colour}），釉线以下露出素胎`,
    },
    {
      picture: (colour) => ({ kind: "mug", view: "above", colour }),
      en: (colour) => `Tern Stoneware Mug in ${colour} from above, filled with coffee, beside two biscuits`,
      zh: (colour) => `俯视盛着咖啡的燕鸥炻瓷马克杯（${colour}），旁边放着两块饼干`,
    },
  ]),
};

const lampColours = ["butter", "sage", "graphite"] as const;

const lamp: SeedProduct = {
  key: "heron-lamp",
  brand: "Studio Haru",
  taxClass: "standard",
  categoryKeys: ["home"],
  slug: { en: "heron-desk-lamp", zh: "台灯-苍鹭" },
  title: { en: "Heron Desk Lamp", zh: "苍鹭台灯" },
  summary: {
    en: "A steel desk lamp that balances at any height and dims to candlelight.",
    zh: "钢制台灯，任意高度都能停稳，可一直调暗到烛光。",
  },
  description: {
    en: paragraphs(
      "Two joints, one spring, no screws to tighten: move the Heron with a fingertip and it stays where you leave it.",
      "The built-in LED gives 600 lumens at 2,700 K, glare-free under a deep shade. Turn the knob on the base to dim it, press it to switch off.",
      "Powder-coated steel on a cast-iron foot. Reach 62 cm, textile cable 2 m, 8 W. The light source can be replaced.",
    ),
    zh: paragraphs(
      "两个关节，一根弹簧，没有需要拧紧的螺丝：指尖轻推，停在哪里就是哪里。",
      "内置 LED，600 流明，2700 K 暖光，深灯罩遮住光源，不刺眼。转动底座旋钮调光，按下即关。",
      "粉末喷涂钢材，铸铁底座。伸展 62 厘米，编织电源线 2 米，8 瓦。光源可更换。",
    ),
  },
  options: [colourOption(lampColours)],
  variants: variantGrid({
    sku: "SH-LAMP",
    priceMinor: 14900,
    weightGrams: 2900,
    rows: [
      { code: "butter", stock: [7] },
      { code: "sage", stock: [5], priceMinor: 11900, compareAtMinor: 14900 },
      { code: "graphite", stock: [11] },
    ],
  }),
  images: picturesByColour(lampColours, [
    {
      picture: (colour) => ({ kind: "lamp", view: "front", colour }),
      en: (colour) => `Heron Desk Lamp in ${colour}, switched off, by daylight`,
      zh: (colour) => `日光下未点亮的苍鹭台灯（${colour}）`,
    },
    {
      picture: (colour) => ({ kind: "lamp", view: "lit", colour }),
      en: (colour) => `Heron Desk Lamp in ${colour}, lit, throwing a warm cone of light in a dark room`,
      zh: (colour) => `夜里点亮的苍鹭台灯（${colour}），投下一束暖光`,
    },
  ]),
};

const notebookColours = ["clay", "ocean", "moss"] as const;

const ruling: SeedOption = {
  code: "ruling",
  title: { en: "Ruling", zh: "内页" },
  values: [
    { code: "dotted", title: { en: "Dotted", zh: "点阵" } },
    { code: "plain", title: { en: "Plain", zh: "空白" } },
  ],
};

const notebook: SeedProduct = {
  key: "margin-notebook",
  brand: "Blattwerk",
  taxClass: "standard",
  categoryKeys: ["home", "paper"],
  slug: { en: "margin-notebook-a5", zh: "a5笔记本-页边" },
  title: { en: "Margin Notebook A5", zh: "页边 A5 笔记本" },
  summary: {
    en: "A thread-sewn notebook that lies flat and takes fountain-pen ink.",
    zh: "线装锁线，完全摊平，钢笔书写不洇墨。",
  },
  description: {
    en: paragraphs(
      "192 pages of ivory paper, 100 g/m², smooth enough for a nib and thick enough that nothing shows through.",
      "Sewn in signatures with thread, so it lies flat from the first page to the last. Linen cover, rounded corners, one ribbon, an elastic band and a pocket at the back.",
      "Pages are numbered, and the first two are left for an index.",
      "A5, 148 × 210 mm. Paper from responsibly managed forests.",
    ),
    zh: paragraphs(
      "192 页象牙白纸，100 克重：钢笔写着顺滑，纸张够厚，不透到背面。",
      "锁线装订，从第一页到最后一页都能完全摊平。亚麻布封面，圆角，配书签丝带、松紧绑带与封底内袋。",
      "每页印有页码，前两页留作目录。",
      "A5 尺寸，148 × 210 毫米。纸张来自可持续经营的森林。",
    ),
  },
  options: [colourOption(notebookColours), ruling],
  variants: variantGrid({
    sku: "BW-NOTE",
    seconds: ["dotted", "plain"],
    priceMinor: 1900,
    weightGrams: 310,
    rows: [
      { code: "clay", stock: [40, 22] },
      { code: "ocean", stock: [37, 18] },
      { code: "moss", stock: [25, 3] },
    ],
  }),
  images: picturesByColour(notebookColours, [
    {
      picture: (colour) => ({ kind: "notebook", view: "front", colour }),
      en: (colour) => `Margin Notebook in ${colour} with its elastic band closed, a pencil beside it`,
      zh: (colour) => `束着绑带的页边笔记本（${colour}），旁边是一支铅笔`,
    },
    {
      picture: (colour) => ({ kind: "notebook", view: "open", colour }),
      en: (colour) => `Margin Notebook in ${colour} lying open and flat, its ribbon across the page`,
      zh: (colour) => `完全摊平的页边笔记本（${colour}），书签丝带落在页面上`,
    },
  ]),
};

const coffee: SeedProduct = {
  key: "quiet-hours-coffee",
  brand: "Studio Haru",
  taxClass: "reduced",
  categoryKeys: ["home", "coffee-tea"],
  slug: { en: "quiet-hours-coffee", zh: "咖啡-静时" },
  title: { en: "Quiet Hours Coffee", zh: "静时中烘咖啡" },
  summary: {
    en: "A round medium roast: hazelnut, dried apricot, a little cocoa.",
    zh: "圆润的中度烘焙：榛子、杏干，尾韵带一点可可。",
  },
  description: {
    en: paragraphs(
      "The coffee we drink at our own desks. Two washed arabicas, from Huila in Colombia and Sidama in Ethiopia, roasted on Tuesdays and shipped the same week.",
      "It tastes of hazelnut and dried apricot, stays sweet as it cools, and takes milk well.",
      "To begin with: 60 g to a litre, water at 94 °C, three minutes. Best between one and eight weeks after roasting.",
    ),
    zh: paragraphs(
      "我们自己桌上每天喝的咖啡。两支水洗阿拉比卡，分别来自哥伦比亚慧兰与埃塞俄比亚西达摩，每周二烘焙，当周寄出。",
      "带有榛子与杏干的风味，放凉后依旧甘甜，加奶也好喝。",
      "冲煮起点：每升水 60 克粉，水温 94 °C，三分钟。烘焙后一至八周内风味最佳。",
    ),
  },
  options: [bagSize, grindOption("filter", { en: "For filter", zh: "手冲研磨" })],
  variants: variantGrid({
    sku: "SH-COFF",
    seconds: ["beans", "filter"],
    priceMinor: 1150,
    weightGrams: 270,
    rows: [
      { code: "250g", stock: [60, 45] },
      { code: "1kg", stock: [24, 16], priceMinor: 3600, weightGrams: 1040 },
    ],
  }),
  images: [
    {
      picture: { kind: "coffee", view: "front", colour: "rust" },
      alt: {
        en: "Bag of Quiet Hours Coffee with a rust-red label, coffee beans scattered in front of it",
        zh: "贴着铁锈红标签的静时咖啡袋，前面散落着咖啡豆",
      },
    },
    {
      picture: { kind: "coffee", view: "brewed", colour: "rust" },
      alt: {
        en: "Quiet Hours Coffee brewed in a glass jug, its bag beside it",
        zh: "用玻璃手冲壶冲煮静时咖啡，旁边是咖啡袋",
      },
    },
  ],
};

export const homeProducts: readonly SeedProduct[] = [mug, lamp, notebook, coffee];
