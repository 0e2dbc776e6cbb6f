import { catalogue } from "@/db/seed/catalogue/catalogue";
import type { Localised, SeedProduct } from "@/db/seed/catalogue/types";
import type { Matter } from "./phrases";

/** What an invented product is modelled on: its pictures, options, prices and place in the shop are the model's. */
export type Archetype = {
  readonly model: SeedProduct;
  /** What such a thing is called. */
  readonly noun: Localised;
  readonly matter: Matter;
};

type Row = readonly [key: string, en: string, zh: string, matter: Matter];

const rows: readonly Row[] = [
  ["mist-hoodie", "Hoodie", "连帽卫衣", "textile"],
  ["crane-teapot", "Teapot", "提梁壶", "ceramic"],
  ["juniper-knife", "Cook's Knife", "主厨刀", "metal"],
  ["drizzle-can", "Watering Can", "洒水壶", "metal"],
  ["harbour-tee", "T-Shirt", "T 恤", "textile"],
  ["heron-lamp", "Desk Lamp", "台灯", "light"],
  ["crescent-sling", "Sling Bag", "斜挎包", "textile"],
  ["night-train-espresso", "Espresso Roast", "意式拼配咖啡", "food"],
  ["turret-blocks", "Wooden Blocks", "木积木", "wood"],
  ["long-weekend-linen", "Bed Linen", "亚麻床品", "textile"],
  ["estuary-pen", "Fountain Pen", "钢笔", "paper"],
  ["hollow-tent", "Two-Person Tent", "双人帐篷", "textile"],
  ["tern-mug", "Stoneware Mug", "炻瓷马克杯", "ceramic"],
  ["lee-scarf", "Wool Scarf", "羊毛围巾", "textile"],
  ["sunday-casserole", "Casserole", "珐琅铸铁锅", "metal"],
  ["brook-bottle", "Insulated Bottle", "保温杯", "metal"],
  ["mist-terrace-green", "Green Tea", "绿茶", "food"],
  ["landing-slippers", "Felt Slippers", "羊毛毡拖鞋", "textile"],
  ["ledger-wallet", "Leather Wallet", "皮质钱包", "leather"],
  ["margin-notebook", "Notebook", "笔记本", "paper"],
  ["clover-hare", "Cloth Hare", "布偶兔", "textile"],
  ["kiln-pots", "Flower Pots", "陶花盆", "ceramic"],
  ["billy-mug", "Enamel Mug", "搪瓷杯", "metal"],
  ["ferry-socks", "Striped Socks", "条纹袜", "textile"],
  ["quarter-watch", "Wristwatch", "腕表", "metal"],
  ["meridian-clock", "Wall Clock", "挂钟", "wood"],
  ["threshold-board", "Cutting Board", "砧板", "wood"],
  ["slow-drip-set", "Pour-over Set", "手冲套装", "ceramic"],
  ["low-water-towel", "Cotton Towel", "棉毛巾", "textile"],
  ["siding-weekender", "Weekender", "旅行包", "leather"],
  ["well-ink", "Fountain Pen Ink", "彩色墨水", "everyday"],
  ["branch-line-train", "Wooden Train", "木头火车", "wood"],
  ["furrow-tools", "Garden Tools", "园艺工具", "metal"],
  ["ridge-backpack", "Roll-top Backpack", "卷口背包", "leather"],
  ["low-tide-beanie", "Merino Beanie", "美利奴毛线帽", "textile"],
  ["gourd-vase", "Vase", "花瓶", "ceramic"],
  ["puddle-bowls", "Noodle Bowls", "汤面碗", "ceramic"],
  ["egret-kettle", "Pouring Kettle", "细口手冲壶", "metal"],
  ["lull-candle", "Scented Candle", "香薰蜡烛", "everyday"],
  ["saturday-tote", "Canvas Tote", "帆布袋", "textile"],
  ["reply-letter-set", "Letter Set", "信纸套装", "paper"],
  ["sundial-rings", "Stacking Rings", "叠叠圈", "wood"],
  ["tenant-birdhouse", "Nesting Box", "木鸟屋", "wood"],
  ["scree-boots", "Walking Boots", "徒步靴", "leather"],
  ["glow-worm-lantern", "Camping Lantern", "营地灯", "light"],
  ["shoal-sweater", "Cable Sweater", "麻花毛衣", "textile"],
  ["lark-speaker", "Portable Speaker", "便携音箱", "light"],
  ["flour-apron", "Linen Apron", "亚麻围裙", "textile"],
  ["intermission-chocolate", "Dark Chocolate", "黑巧克力", "food"],
  ["horizon-cushion", "Embroidered Cushion", "刺绣靠枕", "textile"],
  ["commute-sleeve", "Laptop Sleeve", "电脑内胆包", "textile"],
  ["holiday-pencils", "Colour Pencils", "彩色铅笔", "paper"],
  ["gust-kite", "Kite", "风筝", "textile"],
  ["verge-seeds", "Seed Set", "种子套装", "food"],
  ["by-your-leave-bell", "Bicycle Bell", "自行车铃", "metal"],
  ["clearing-chair", "Folding Chair", "折叠椅", "wood"],
  ["squall-rain-jacket", "Rain Jacket", "雨衣", "textile"],
  ["jetty-cap", "Cotton Cap", "棉质棒球帽", "textile"],
  ["quiet-hours-coffee", "House Coffee", "中烘咖啡", "food"],
  ["orchard-blanket", "Picnic Blanket", "野餐毯", "textile"],
  ["first-light-oil", "Olive Oil", "橄榄油", "food"],
  ["ember-oolong", "Oolong", "乌龙茶", "food"],
  ["tideline-soap", "Hand Soap", "手工皂", "everyday"],
  ["noonday-lunch-box", "Lunch Box", "饭盒", "metal"],
  ["fathom-overshirt", "Overshirt", "衬衫夹克", "textile"],
  ["april-umbrella", "Walking Umbrella", "长柄伞", "textile"],
  ["noon-sunglasses", "Sunglasses", "太阳镜", "everyday"],
  ["second-cup-decaf", "Decaf Coffee", "低因咖啡", "food"],
  ["dusk-earl-grey", "Earl Grey", "伯爵红茶", "food"],
  ["tramline-trousers", "Twill Trousers", "斜纹长裤", "textile"],
];

/** In an order that mixes the categories. */
export const archetypes: readonly Archetype[] = rows.map(([key, en, zh, matter]) => {
  const model = catalogue.products.find((product) => product.key === key);
  if (!model) throw new Error(`The catalogue has no ${key} to model products on`);
  return { model, noun: { en, zh }, matter };
});
