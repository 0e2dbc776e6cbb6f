CREATE TABLE `cart_lines` (
	`cart_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`variant_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`quantity` int NOT NULL,
	`seen_price_minor` bigint NOT NULL,
	`seen_currency` varchar(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`added_at` datetime(3) NOT NULL,
	CONSTRAINT `cart_lines_cart_id_variant_id_pk` PRIMARY KEY(`cart_id`,`variant_id`),
	CONSTRAINT `cart_lines_quantity` CHECK(`cart_lines`.`quantity` > 0)
);
--> statement-breakpoint
CREATE TABLE `carts` (
	`id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`round` int NOT NULL,
	`version` int NOT NULL,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT `carts_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `catalog_changes` (
	`id` bigint AUTO_INCREMENT NOT NULL,
	`kind` enum('product','category','all') NOT NULL,
	`subject_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`changed_at` datetime(3) NOT NULL,
	CONSTRAINT `catalog_changes_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `categories` (
	`id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`parent_id` char(36) CHARACTER SET ascii COLLATE ascii_bin,
	`status` enum('active','archived') NOT NULL,
	`position` smallint NOT NULL,
	`image_hash` varchar(64) CHARACTER SET ascii COLLATE ascii_bin,
	CONSTRAINT `categories_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `category_translations` (
	`category_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`locale` varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`slug` varchar(200) NOT NULL,
	`title` varchar(200) NOT NULL,
	`description` varchar(1000) NOT NULL,
	CONSTRAINT `category_translations_category_id_locale_pk` PRIMARY KEY(`category_id`,`locale`),
	CONSTRAINT `category_translations_slug` UNIQUE(`locale`,`slug`)
);
--> statement-breakpoint
CREATE TABLE `media` (
	`hash` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`content_type` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`width` smallint NOT NULL,
	`height` smallint NOT NULL,
	`bytes` int NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `media_hash` PRIMARY KEY(`hash`)
);
--> statement-breakpoint
CREATE TABLE `prices` (
	`id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`variant_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`currency` varchar(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`amount_minor` bigint NOT NULL,
	`compare_at_minor` bigint,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `prices_id` PRIMARY KEY(`id`),
	CONSTRAINT `prices_amount` CHECK(`prices`.`amount_minor` >= 0)
);
--> statement-breakpoint
CREATE TABLE `product_categories` (
	`product_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`category_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`position` smallint NOT NULL,
	CONSTRAINT `product_categories_product_id_category_id_pk` PRIMARY KEY(`product_id`,`category_id`)
);
--> statement-breakpoint
CREATE TABLE `product_media` (
	`id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`product_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`media_hash` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`position` smallint NOT NULL,
	`value_id` char(36) CHARACTER SET ascii COLLATE ascii_bin,
	CONSTRAINT `product_media_id` PRIMARY KEY(`id`),
	CONSTRAINT `product_media_position` UNIQUE(`product_id`,`position`)
);
--> statement-breakpoint
CREATE TABLE `product_media_translations` (
	`product_media_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`locale` varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`alt` varchar(300) NOT NULL,
	CONSTRAINT `product_media_translations_product_media_id_locale_pk` PRIMARY KEY(`product_media_id`,`locale`)
);
--> statement-breakpoint
CREATE TABLE `product_option_translations` (
	`option_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`locale` varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`title` varchar(100) NOT NULL,
	CONSTRAINT `product_option_translations_option_id_locale_pk` PRIMARY KEY(`option_id`,`locale`)
);
--> statement-breakpoint
CREATE TABLE `product_option_value_translations` (
	`value_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`locale` varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`title` varchar(100) NOT NULL,
	CONSTRAINT `product_option_value_translations_value_id_locale_pk` PRIMARY KEY(`value_id`,`locale`)
);
--> statement-breakpoint
CREATE TABLE `product_option_values` (
	`id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`option_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`code` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`position` smallint NOT NULL,
	CONSTRAINT `product_option_values_id` PRIMARY KEY(`id`),
	CONSTRAINT `product_option_values_code` UNIQUE(`option_id`,`code`)
);
--> statement-breakpoint
CREATE TABLE `product_options` (
	`id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`product_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`code` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`position` smallint NOT NULL,
	CONSTRAINT `product_options_id` PRIMARY KEY(`id`),
	CONSTRAINT `product_options_code` UNIQUE(`product_id`,`code`)
);
--> statement-breakpoint
CREATE TABLE `product_translations` (
	`product_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`locale` varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`slug` varchar(200) NOT NULL,
	`title` varchar(200) NOT NULL,
	`summary` varchar(400) NOT NULL,
	`description` text NOT NULL,
	CONSTRAINT `product_translations_product_id_locale_pk` PRIMARY KEY(`product_id`,`locale`),
	CONSTRAINT `product_translations_slug` UNIQUE(`locale`,`slug`)
);
--> statement-breakpoint
CREATE TABLE `products` (
	`id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`status` enum('draft','active','archived') NOT NULL,
	`tax_class` varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`brand` varchar(100),
	`position` int NOT NULL,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT `products_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `variant_option_values` (
	`variant_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`option_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`value_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	CONSTRAINT `variant_option_values_variant_id_option_id_pk` PRIMARY KEY(`variant_id`,`option_id`)
);
--> statement-breakpoint
CREATE TABLE `variants` (
	`id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`product_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`sku` varchar(64) NOT NULL,
	`sku_normalised` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`status` enum('active','archived') NOT NULL,
	`position` smallint NOT NULL,
	`weight_grams` int NOT NULL,
	`price_id` char(36) CHARACTER SET ascii COLLATE ascii_bin,
	CONSTRAINT `variants_id` PRIMARY KEY(`id`),
	CONSTRAINT `variants_sku` UNIQUE(`sku_normalised`)
);
--> statement-breakpoint
CREATE TABLE `checkouts` (
	`cart_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`email` varchar(254) NOT NULL,
	`address` json NOT NULL,
	`shipping_method_id` char(36) CHARACTER SET ascii COLLATE ascii_bin,
	`quote_id` char(36) CHARACTER SET ascii COLLATE ascii_bin,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT `checkouts_cart_id` PRIMARY KEY(`cart_id`)
);
--> statement-breakpoint
CREATE TABLE `quotes` (
	`id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`cart_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`hash` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`content` json NOT NULL,
	`created_at` datetime(3) NOT NULL,
	`expires_at` datetime(3) NOT NULL,
	CONSTRAINT `quotes_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `shipping_method_translations` (
	`method_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`locale` varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`title` varchar(100) NOT NULL,
	`description` varchar(300) NOT NULL,
	CONSTRAINT `shipping_method_translations_method_id_locale_pk` PRIMARY KEY(`method_id`,`locale`)
);
--> statement-breakpoint
CREATE TABLE `shipping_methods` (
	`id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`code` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`status` enum('active','archived') NOT NULL,
	`position` smallint NOT NULL,
	CONSTRAINT `shipping_methods_id` PRIMARY KEY(`id`),
	CONSTRAINT `shipping_methods_code_unique` UNIQUE(`code`)
);
--> statement-breakpoint
CREATE TABLE `shipping_rates` (
	`method_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`country` varchar(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`currency` varchar(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`price_minor` bigint NOT NULL,
	`free_above_minor` bigint,
	`min_days` smallint NOT NULL,
	`max_days` smallint NOT NULL,
	CONSTRAINT `shipping_rates_method_id_country_currency_pk` PRIMARY KEY(`method_id`,`country`,`currency`)
);
--> statement-breakpoint
CREATE TABLE `tax_rates` (
	`id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`country` varchar(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`region` varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`tax_class` varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`rate_ppm` int NOT NULL,
	`name` varchar(60) NOT NULL,
	CONSTRAINT `tax_rates_id` PRIMARY KEY(`id`),
	CONSTRAINT `tax_rates_case` UNIQUE(`country`,`region`,`tax_class`)
);
--> statement-breakpoint
CREATE TABLE `unpaid_order_counts` (
	`kind` enum('cart','email','address','network') NOT NULL,
	`subject` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`orders` int NOT NULL,
	CONSTRAINT `unpaid_order_counts_kind_subject_pk` PRIMARY KEY(`kind`,`subject`)
);
--> statement-breakpoint
CREATE TABLE `order_addresses` (
	`order_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`kind` enum('shipping','billing') NOT NULL,
	`name` varchar(100) NOT NULL,
	`company` varchar(100),
	`line1` varchar(120) NOT NULL,
	`line2` varchar(120),
	`city` varchar(80) NOT NULL,
	`region` varchar(10),
	`postal_code` varchar(12) NOT NULL,
	`country` varchar(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`phone` varchar(30),
	CONSTRAINT `order_addresses_order_id_kind_pk` PRIMARY KEY(`order_id`,`kind`)
);
--> statement-breakpoint
CREATE TABLE `order_history` (
	`id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`order_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`machine` enum('order','payment','fulfilment') NOT NULL,
	`from_status` varchar(20) CHARACTER SET ascii COLLATE ascii_bin,
	`to_status` varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`actor` varchar(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`reason` varchar(40) CHARACTER SET ascii COLLATE ascii_bin,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `order_history_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `order_lines` (
	`id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`order_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`position` smallint NOT NULL,
	`variant_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`sku` varchar(64) NOT NULL,
	`title` varchar(200) NOT NULL,
	`options_label` varchar(300) NOT NULL,
	`image_hash` varchar(64) CHARACTER SET ascii COLLATE ascii_bin,
	`quantity` int NOT NULL,
	`unit_price_minor` bigint NOT NULL,
	`discount_minor` bigint NOT NULL,
	`net_minor` bigint NOT NULL,
	`tax_minor` bigint NOT NULL,
	`gross_minor` bigint NOT NULL,
	`tax_rate_ppm` int NOT NULL,
	`tax_name` varchar(60) NOT NULL,
	CONSTRAINT `order_lines_id` PRIMARY KEY(`id`),
	CONSTRAINT `order_lines_position` UNIQUE(`order_id`,`position`),
	CONSTRAINT `order_lines_amounts` CHECK(`order_lines`.`gross_minor` = `order_lines`.`net_minor` + `order_lines`.`tax_minor` AND `order_lines`.`quantity` > 0 AND `order_lines`.`gross_minor` >= 0)
);
--> statement-breakpoint
CREATE TABLE `orders` (
	`id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`number` varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`token` varchar(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`cart_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`cart_round` int NOT NULL,
	`status` enum('awaiting_payment','placed','completed','expired','cancelled') NOT NULL,
	`payment_status` enum('unpaid','processing','paid','partially_refunded','refunded') NOT NULL,
	`fulfilment_status` enum('unfulfilled','partial','fulfilled','delivered','returned') NOT NULL,
	`closed_reason` varchar(40) CHARACTER SET ascii COLLATE ascii_bin,
	`email` varchar(254) NOT NULL,
	`email_normalised` varchar(254) NOT NULL,
	`locale` varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`currency` varchar(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`prices_include_tax` boolean NOT NULL,
	`subtotal_minor` bigint NOT NULL,
	`discount_minor` bigint NOT NULL,
	`tax_minor` bigint NOT NULL,
	`total_minor` bigint NOT NULL,
	`shipping_method_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`shipping_title` varchar(100) NOT NULL,
	`shipping_discount_minor` bigint NOT NULL,
	`shipping_net_minor` bigint NOT NULL,
	`shipping_tax_minor` bigint NOT NULL,
	`shipping_gross_minor` bigint NOT NULL,
	`shipping_tax_rate_ppm` int NOT NULL,
	`shipping_tax_name` varchar(60) NOT NULL,
	`quote_hash` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`terms_version` varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`address_subject` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`network_subject` varchar(64) CHARACTER SET ascii COLLATE ascii_bin,
	`created_at` datetime(3) NOT NULL,
	`expires_at` datetime(3) NOT NULL,
	`paid_at` datetime(3),
	`closed_at` datetime(3),
	CONSTRAINT `orders_id` PRIMARY KEY(`id`),
	CONSTRAINT `orders_number` UNIQUE(`number`),
	CONSTRAINT `orders_token` UNIQUE(`token`),
	CONSTRAINT `orders_cart` UNIQUE(`cart_id`,`cart_round`),
	CONSTRAINT `orders_amounts` CHECK(`orders`.`total_minor` >= 0 AND `orders`.`discount_minor` >= 0 AND `orders`.`tax_minor` >= 0),
	CONSTRAINT `orders_shipping` CHECK(`orders`.`shipping_gross_minor` = `orders`.`shipping_net_minor` + `orders`.`shipping_tax_minor` AND `orders`.`shipping_gross_minor` >= 0)
);
--> statement-breakpoint
CREATE TABLE `shipment_lines` (
	`shipment_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`order_line_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`order_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`quantity` int NOT NULL,
	CONSTRAINT `shipment_lines_shipment_id_order_line_id_pk` PRIMARY KEY(`shipment_id`,`order_line_id`),
	CONSTRAINT `shipment_lines_quantity` CHECK(`shipment_lines`.`quantity` > 0)
);
--> statement-breakpoint
CREATE TABLE `shipments` (
	`id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`order_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`carrier` varchar(60) NOT NULL,
	`tracking_number` varchar(100),
	`status` enum('shipped','delivered','returned') NOT NULL,
	`shipped_at` datetime(3) NOT NULL,
	`delivered_at` datetime(3),
	CONSTRAINT `shipments_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `captures` (
	`id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`order_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`payment_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`provider_id` varchar(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`amount_minor` bigint NOT NULL,
	`currency` varchar(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`applied_order_id` char(36) CHARACTER SET ascii COLLATE ascii_bin,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `captures_id` PRIMARY KEY(`id`),
	CONSTRAINT `captures_provider` UNIQUE(`provider_id`),
	CONSTRAINT `captures_applied` UNIQUE(`applied_order_id`),
	CONSTRAINT `captures_amount` CHECK(`captures`.`amount_minor` > 0)
);
--> statement-breakpoint
CREATE TABLE `payments` (
	`id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`order_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`attempt` smallint NOT NULL,
	`status` enum('open','captured','closed') NOT NULL,
	`open_slot` tinyint,
	`amount_minor` bigint NOT NULL,
	`currency` varchar(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`session_id` varchar(100) CHARACTER SET ascii COLLATE ascii_bin,
	`session_url` varchar(1000),
	`failure_code` varchar(60) CHARACTER SET ascii COLLATE ascii_bin,
	`created_at` datetime(3) NOT NULL,
	`closed_at` datetime(3),
	CONSTRAINT `payments_id` PRIMARY KEY(`id`),
	CONSTRAINT `payments_attempt` UNIQUE(`order_id`,`attempt`),
	CONSTRAINT `payments_open` UNIQUE(`order_id`,`open_slot`),
	CONSTRAINT `payments_session` UNIQUE(`session_id`),
	CONSTRAINT `payments_amount` CHECK(`payments`.`amount_minor` > 0)
);
--> statement-breakpoint
CREATE TABLE `refunds` (
	`id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`order_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`capture_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`amount_minor` bigint NOT NULL,
	`currency` varchar(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`reason` enum('late_capture','duplicate_capture','amount_mismatch','cancelled','returned') NOT NULL,
	`status` enum('pending','succeeded','failed') NOT NULL,
	`provider_id` varchar(100) CHARACTER SET ascii COLLATE ascii_bin,
	`created_at` datetime(3) NOT NULL,
	`settled_at` datetime(3),
	CONSTRAINT `refunds_id` PRIMARY KEY(`id`),
	CONSTRAINT `refunds_provider` UNIQUE(`provider_id`),
	CONSTRAINT `refunds_amount` CHECK(`refunds`.`amount_minor` > 0)
);
--> statement-breakpoint
CREATE TABLE `webhook_events` (
	`id` varchar(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`type` varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`processed_at` datetime(3) NOT NULL,
	CONSTRAINT `webhook_events_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`scope` varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`key` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`request_hash` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`status` enum('running','done') NOT NULL,
	`lock_token` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`locked_until` datetime(3) NOT NULL,
	`response` json,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `idempotency_keys_scope_key_pk` PRIMARY KEY(`scope`,`key`)
);
--> statement-breakpoint
CREATE TABLE `leases` (
	`name` varchar(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`owner` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`expires_at` datetime(3) NOT NULL,
	CONSTRAINT `leases_name` PRIMARY KEY(`name`)
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`name` varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`subject_id` varchar(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`payload` json NOT NULL,
	`created_at` datetime(3) NOT NULL,
	`due_at` datetime(3),
	`lease_owner` varchar(36) CHARACTER SET ascii COLLATE ascii_bin,
	`attempts` int NOT NULL,
	`last_error` text,
	`delivered_at` datetime(3),
	CONSTRAINT `outbox_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `stock_levels` (
	`variant_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`location_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`on_hand` int NOT NULL,
	`reserved` int NOT NULL,
	CONSTRAINT `stock_levels_variant_id_location_id_pk` PRIMARY KEY(`variant_id`,`location_id`),
	CONSTRAINT `stock_levels_bounds` CHECK(`stock_levels`.`on_hand` >= 0 AND `stock_levels`.`reserved` >= 0 AND `stock_levels`.`reserved` <= `stock_levels`.`on_hand`)
);
--> statement-breakpoint
CREATE TABLE `stock_locations` (
	`id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`code` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	CONSTRAINT `stock_locations_id` PRIMARY KEY(`id`),
	CONSTRAINT `stock_locations_code_unique` UNIQUE(`code`)
);
--> statement-breakpoint
CREATE TABLE `stock_movements` (
	`id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`variant_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`location_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`delta` int NOT NULL,
	`reason` enum('receipt','sale','return','correction') NOT NULL,
	`order_id` char(36) CHARACTER SET ascii COLLATE ascii_bin,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `stock_movements_id` PRIMARY KEY(`id`),
	CONSTRAINT `stock_movements_delta` CHECK(`stock_movements`.`delta` <> 0)
);
--> statement-breakpoint
CREATE TABLE `stock_reservations` (
	`id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`order_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`variant_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`location_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`quantity` int NOT NULL,
	`status` enum('active','released','consumed') NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `stock_reservations_id` PRIMARY KEY(`id`),
	CONSTRAINT `stock_reservations_order` UNIQUE(`order_id`,`variant_id`),
	CONSTRAINT `stock_reservations_quantity` CHECK(`stock_reservations`.`quantity` > 0)
);
--> statement-breakpoint
ALTER TABLE `cart_lines` ADD CONSTRAINT `cart_lines_cart_id_carts_id_fk` FOREIGN KEY (`cart_id`) REFERENCES `carts`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `cart_lines` ADD CONSTRAINT `cart_lines_variant_id_variants_id_fk` FOREIGN KEY (`variant_id`) REFERENCES `variants`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `category_translations` ADD CONSTRAINT `category_translations_category_id_categories_id_fk` FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `prices` ADD CONSTRAINT `prices_variant_id_variants_id_fk` FOREIGN KEY (`variant_id`) REFERENCES `variants`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `product_categories` ADD CONSTRAINT `product_categories_product_id_products_id_fk` FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `product_categories` ADD CONSTRAINT `product_categories_category_id_categories_id_fk` FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `product_media` ADD CONSTRAINT `product_media_product_id_products_id_fk` FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `product_media` ADD CONSTRAINT `product_media_media_hash_media_hash_fk` FOREIGN KEY (`media_hash`) REFERENCES `media`(`hash`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `product_media` ADD CONSTRAINT `product_media_value_id_product_option_values_id_fk` FOREIGN KEY (`value_id`) REFERENCES `product_option_values`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `product_media_translations` ADD CONSTRAINT `product_media_translations_product_media_id_product_media_id_fk` FOREIGN KEY (`product_media_id`) REFERENCES `product_media`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `product_option_translations` ADD CONSTRAINT `product_option_translations_option_id_product_options_id_fk` FOREIGN KEY (`option_id`) REFERENCES `product_options`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `product_option_value_translations` ADD CONSTRAINT `product_option_value_translations_value_fk` FOREIGN KEY (`value_id`) REFERENCES `product_option_values`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `product_option_values` ADD CONSTRAINT `product_option_values_option_id_product_options_id_fk` FOREIGN KEY (`option_id`) REFERENCES `product_options`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `product_options` ADD CONSTRAINT `product_options_product_id_products_id_fk` FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `product_translations` ADD CONSTRAINT `product_translations_product_id_products_id_fk` FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `variant_option_values` ADD CONSTRAINT `variant_option_values_variant_id_variants_id_fk` FOREIGN KEY (`variant_id`) REFERENCES `variants`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `variant_option_values` ADD CONSTRAINT `variant_option_values_option_id_product_options_id_fk` FOREIGN KEY (`option_id`) REFERENCES `product_options`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `variant_option_values` ADD CONSTRAINT `variant_option_values_value_id_product_option_values_id_fk` FOREIGN KEY (`value_id`) REFERENCES `product_option_values`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `variants` ADD CONSTRAINT `variants_product_id_products_id_fk` FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `checkouts` ADD CONSTRAINT `checkouts_cart_id_carts_id_fk` FOREIGN KEY (`cart_id`) REFERENCES `carts`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `quotes` ADD CONSTRAINT `quotes_cart_id_carts_id_fk` FOREIGN KEY (`cart_id`) REFERENCES `carts`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `shipping_method_translations` ADD CONSTRAINT `shipping_method_translations_method_id_shipping_methods_id_fk` FOREIGN KEY (`method_id`) REFERENCES `shipping_methods`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `shipping_rates` ADD CONSTRAINT `shipping_rates_method_id_shipping_methods_id_fk` FOREIGN KEY (`method_id`) REFERENCES `shipping_methods`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `order_addresses` ADD CONSTRAINT `order_addresses_order_id_orders_id_fk` FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `order_history` ADD CONSTRAINT `order_history_order_id_orders_id_fk` FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `order_lines` ADD CONSTRAINT `order_lines_order_id_orders_id_fk` FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `order_lines` ADD CONSTRAINT `order_lines_variant_id_variants_id_fk` FOREIGN KEY (`variant_id`) REFERENCES `variants`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `shipment_lines` ADD CONSTRAINT `shipment_lines_shipment_id_shipments_id_fk` FOREIGN KEY (`shipment_id`) REFERENCES `shipments`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `shipment_lines` ADD CONSTRAINT `shipment_lines_order_line_id_order_lines_id_fk` FOREIGN KEY (`order_line_id`) REFERENCES `order_lines`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `shipment_lines` ADD CONSTRAINT `shipment_lines_order_id_orders_id_fk` FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `shipments` ADD CONSTRAINT `shipments_order_id_orders_id_fk` FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `captures` ADD CONSTRAINT `captures_order_id_orders_id_fk` FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `captures` ADD CONSTRAINT `captures_payment_id_payments_id_fk` FOREIGN KEY (`payment_id`) REFERENCES `payments`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `payments` ADD CONSTRAINT `payments_order_id_orders_id_fk` FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `refunds` ADD CONSTRAINT `refunds_order_id_orders_id_fk` FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `refunds` ADD CONSTRAINT `refunds_capture_id_captures_id_fk` FOREIGN KEY (`capture_id`) REFERENCES `captures`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `stock_levels` ADD CONSTRAINT `stock_levels_variant_id_variants_id_fk` FOREIGN KEY (`variant_id`) REFERENCES `variants`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `stock_levels` ADD CONSTRAINT `stock_levels_location_id_stock_locations_id_fk` FOREIGN KEY (`location_id`) REFERENCES `stock_locations`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `stock_movements` ADD CONSTRAINT `stock_movements_variant_id_variants_id_fk` FOREIGN KEY (`variant_id`) REFERENCES `variants`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `stock_movements` ADD CONSTRAINT `stock_movements_location_id_stock_locations_id_fk` FOREIGN KEY (`location_id`) REFERENCES `stock_locations`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `stock_movements` ADD CONSTRAINT `stock_movements_order_id_orders_id_fk` FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `stock_reservations` ADD CONSTRAINT `stock_reservations_order_id_orders_id_fk` FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `stock_reservations` ADD CONSTRAINT `stock_reservations_variant_id_variants_id_fk` FOREIGN KEY (`variant_id`) REFERENCES `variants`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `stock_reservations` ADD CONSTRAINT `stock_reservations_location_id_stock_locations_id_fk` FOREIGN KEY (`location_id`) REFERENCES `stock_locations`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `carts_updated_at` ON `carts` (`updated_at`);--> statement-breakpoint
CREATE INDEX `catalog_changes_changed_at` ON `catalog_changes` (`changed_at`);--> statement-breakpoint
CREATE INDEX `categories_parent` ON `categories` (`parent_id`,`position`);--> statement-breakpoint
CREATE INDEX `prices_variant` ON `prices` (`variant_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `product_categories_category` ON `product_categories` (`category_id`,`position`,`product_id`);--> statement-breakpoint
CREATE INDEX `products_status_position` ON `products` (`status`,`position`);--> statement-breakpoint
CREATE INDEX `variants_product` ON `variants` (`product_id`,`position`);--> statement-breakpoint
CREATE INDEX `quotes_cart` ON `quotes` (`cart_id`);--> statement-breakpoint
CREATE INDEX `quotes_expires_at` ON `quotes` (`expires_at`);--> statement-breakpoint
CREATE INDEX `order_history_order` ON `order_history` (`order_id`,`id`);--> statement-breakpoint
CREATE INDEX `orders_deadline` ON `orders` (`status`,`expires_at`);--> statement-breakpoint
CREATE INDEX `orders_email` ON `orders` (`email_normalised`,`created_at`);--> statement-breakpoint
CREATE INDEX `shipments_order` ON `shipments` (`order_id`);--> statement-breakpoint
CREATE INDEX `captures_order` ON `captures` (`order_id`);--> statement-breakpoint
CREATE INDEX `refunds_capture` ON `refunds` (`capture_id`);--> statement-breakpoint
CREATE INDEX `refunds_order` ON `refunds` (`order_id`);--> statement-breakpoint
CREATE INDEX `refunds_status` ON `refunds` (`status`,`created_at`);--> statement-breakpoint
CREATE INDEX `webhook_events_processed_at` ON `webhook_events` (`processed_at`);--> statement-breakpoint
CREATE INDEX `idempotency_keys_created_at` ON `idempotency_keys` (`created_at`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`due_at`);--> statement-breakpoint
CREATE INDEX `outbox_delivered` ON `outbox` (`delivered_at`);--> statement-breakpoint
CREATE INDEX `stock_movements_variant` ON `stock_movements` (`variant_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `stock_reservations_variant` ON `stock_reservations` (`variant_id`,`status`);