import { getImageProps } from "next/image";
import type { Image } from "@/server/catalog/schemas";

interface PictureProps {
  image: Image;
  /** The width it is shown at, as in the `sizes` attribute. */
  sizes: string;
  /** True for what is seen without scrolling: fetched at once instead of when it comes near. */
  isFirst?: boolean;
  /** True when the words beside it already say what it shows. */
  isDecorative?: boolean;
  className?: string;
}

/**
 * A picture of the catalogue in the size and format that the browser asks for, its place kept free meanwhile. A plain
 * element: next/image's own component would bring its script to every page.
 */
export function Picture({
  image,
  sizes,
  isFirst = false,
  isDecorative = false,
  className = "",
}: PictureProps) {
  const { props } = getImageProps({
    src: image.src,
    width: image.width,
    height: image.height,
    alt: isDecorative ? "" : image.alt,
    sizes,
    loading: isFirst ? "eager" : "lazy",
    fetchPriority: isFirst ? "high" : "auto",
    className: `catalogue-picture ${className}`,
  });
  // biome-ignore lint/performance/noImgElement: its attributes are next/image's.
  // biome-ignore lint/a11y/useAltText: they hold the alternative text.
  return <img {...props} />;
}
