CREATE TABLE `former_category_slugs` (
	`locale` varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`slug` varchar(200) NOT NULL,
	`category_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`replaced_at` datetime(3) NOT NULL,
	CONSTRAINT `former_category_slugs_locale_slug_pk` PRIMARY KEY(`locale`,`slug`)
);
--> statement-breakpoint
CREATE TABLE `former_product_slugs` (
	`locale` varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`slug` varchar(200) NOT NULL,
	`product_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`replaced_at` datetime(3) NOT NULL,
	CONSTRAINT `former_product_slugs_locale_slug_pk` PRIMARY KEY(`locale`,`slug`)
);
--> statement-breakpoint
ALTER TABLE `former_category_slugs` ADD CONSTRAINT `former_category_slugs_category_id_categories_id_fk` FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `former_product_slugs` ADD CONSTRAINT `former_product_slugs_product_id_products_id_fk` FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `former_category_slugs_category` ON `former_category_slugs` (`category_id`);--> statement-breakpoint
CREATE INDEX `former_product_slugs_product` ON `former_product_slugs` (`product_id`);