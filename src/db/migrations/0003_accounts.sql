CREATE TABLE `audit_events` (
	`id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`actor` varchar(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`action` varchar(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`user_id` char(36) CHARACTER SET ascii COLLATE ascii_bin,
	`subject` varchar(100) CHARACTER SET ascii COLLATE ascii_bin,
	`details` json,
	`network_address` varchar(45) CHARACTER SET ascii COLLATE ascii_bin,
	`user_agent` varchar(300),
	`request_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `audit_events_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `customer_addresses` (
	`id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`user_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`name` varchar(100) NOT NULL,
	`company` varchar(100),
	`line1` varchar(120) NOT NULL,
	`line2` varchar(120),
	`city` varchar(80) NOT NULL,
	`region` varchar(10),
	`postal_code` varchar(12) NOT NULL,
	`country` varchar(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`phone` varchar(30),
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT `customer_addresses_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `known_devices` (
	`id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`user_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`token_hash` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`created_at` datetime(3) NOT NULL,
	`expires_at` datetime(3) NOT NULL,
	CONSTRAINT `known_devices_id` PRIMARY KEY(`id`),
	CONSTRAINT `known_devices_user` UNIQUE(`user_id`,`token_hash`)
);
--> statement-breakpoint
CREATE TABLE `oauth_accounts` (
	`provider` varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`provider_account_id` varchar(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`user_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `oauth_accounts_provider_provider_account_id_pk` PRIMARY KEY(`provider`,`provider_account_id`),
	CONSTRAINT `oauth_accounts_user` UNIQUE(`user_id`,`provider`)
);
--> statement-breakpoint
CREATE TABLE `rate_limits` (
	`kind` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`subject` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`attempts` int NOT NULL,
	`last_at` datetime(3) NOT NULL,
	`blocked_until` datetime(3) NOT NULL,
	CONSTRAINT `rate_limits_kind_subject_pk` PRIMARY KEY(`kind`,`subject`),
	CONSTRAINT `rate_limits_attempts` CHECK(`rate_limits`.`attempts` >= 0)
);
--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`user_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`code_hash` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`used_at` datetime(3),
	CONSTRAINT `recovery_codes_id` PRIMARY KEY(`id`),
	CONSTRAINT `recovery_codes_user` UNIQUE(`user_id`,`code_hash`)
);
--> statement-breakpoint
CREATE TABLE `role_permissions` (
	`role_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`permission` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	CONSTRAINT `role_permissions_role_id_permission_pk` PRIMARY KEY(`role_id`,`permission`)
);
--> statement-breakpoint
CREATE TABLE `roles` (
	`id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`code` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`title` varchar(60),
	`is_built_in` boolean NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `roles_id` PRIMARY KEY(`id`),
	CONSTRAINT `roles_code` UNIQUE(`code`)
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`token_hash` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`user_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`is_remembered` boolean NOT NULL,
	`created_at` datetime(3) NOT NULL,
	`last_seen_at` datetime(3) NOT NULL,
	`idle_expires_at` datetime(3) NOT NULL,
	`absolute_expires_at` datetime(3) NOT NULL,
	`second_factor_at` datetime(3),
	`ended_at` datetime(3),
	`user_agent` varchar(300),
	`network_address` varchar(45) CHARACTER SET ascii COLLATE ascii_bin,
	CONSTRAINT `sessions_id` PRIMARY KEY(`id`),
	CONSTRAINT `sessions_token` UNIQUE(`token_hash`)
);
--> statement-breakpoint
CREATE TABLE `user_roles` (
	`user_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`role_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `user_roles_user_id_role_id_pk` PRIMARY KEY(`user_id`,`role_id`)
);
--> statement-breakpoint
CREATE TABLE `user_token_secrets` (
	`secret_hash` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`token_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `user_token_secrets_secret_hash` PRIMARY KEY(`secret_hash`)
);
--> statement-breakpoint
CREATE TABLE `user_tokens` (
	`id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`kind` enum('verify','reset','change_email','undo_email','invite','second_factor') NOT NULL,
	`user_id` char(36) CHARACTER SET ascii COLLATE ascii_bin,
	`email` varchar(254),
	`password_hash` varchar(200) CHARACTER SET ascii COLLATE ascii_bin,
	`name` varchar(100),
	`locale` varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`created_at` datetime(3) NOT NULL,
	`expires_at` datetime(3) NOT NULL,
	`used_at` datetime(3),
	CONSTRAINT `user_tokens_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `users` (
	`id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`email` varchar(254),
	`email_normalised` varchar(254),
	`verified_at` datetime(3),
	`password_hash` varchar(200) CHARACTER SET ascii COLLATE ascii_bin,
	`password_changed_at` datetime(3),
	`name` varchar(100),
	`phone` varchar(30),
	`locale` varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`default_address_id` char(36) CHARACTER SET ascii COLLATE ascii_bin,
	`totp_secret` varchar(200) CHARACTER SET ascii COLLATE ascii_bin,
	`totp_enabled_at` datetime(3),
	`totp_last_step` bigint,
	`disabled_at` datetime(3),
	`deleted_at` datetime(3),
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT `users_id` PRIMARY KEY(`id`),
	CONSTRAINT `users_email` UNIQUE(`email_normalised`)
);
--> statement-breakpoint
ALTER TABLE `carts` ADD `user_id` char(36) CHARACTER SET ascii COLLATE ascii_bin;--> statement-breakpoint
ALTER TABLE `orders` ADD `user_id` char(36) CHARACTER SET ascii COLLATE ascii_bin;--> statement-breakpoint
ALTER TABLE `orders` ADD `blank_after` datetime(3);--> statement-breakpoint
ALTER TABLE `carts` ADD CONSTRAINT `carts_user` UNIQUE(`user_id`);--> statement-breakpoint
ALTER TABLE `customer_addresses` ADD CONSTRAINT `customer_addresses_user_id_users_id_fk` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `known_devices` ADD CONSTRAINT `known_devices_user_id_users_id_fk` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `oauth_accounts` ADD CONSTRAINT `oauth_accounts_user_id_users_id_fk` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `recovery_codes` ADD CONSTRAINT `recovery_codes_user_id_users_id_fk` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `role_permissions` ADD CONSTRAINT `role_permissions_role_id_roles_id_fk` FOREIGN KEY (`role_id`) REFERENCES `roles`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `sessions` ADD CONSTRAINT `sessions_user_id_users_id_fk` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `user_roles` ADD CONSTRAINT `user_roles_user_id_users_id_fk` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `user_roles` ADD CONSTRAINT `user_roles_role_id_roles_id_fk` FOREIGN KEY (`role_id`) REFERENCES `roles`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `user_token_secrets` ADD CONSTRAINT `user_token_secrets_token_id_user_tokens_id_fk` FOREIGN KEY (`token_id`) REFERENCES `user_tokens`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `user_tokens` ADD CONSTRAINT `user_tokens_user_id_users_id_fk` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `audit_events_user` ON `audit_events` (`user_id`,`id`);--> statement-breakpoint
CREATE INDEX `audit_events_created_at` ON `audit_events` (`created_at`);--> statement-breakpoint
CREATE INDEX `customer_addresses_user` ON `customer_addresses` (`user_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `known_devices_expiry` ON `known_devices` (`expires_at`);--> statement-breakpoint
CREATE INDEX `rate_limits_last_at` ON `rate_limits` (`last_at`);--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`,`ended_at`);--> statement-breakpoint
CREATE INDEX `sessions_expiry` ON `sessions` (`absolute_expires_at`);--> statement-breakpoint
CREATE INDEX `user_roles_role` ON `user_roles` (`role_id`);--> statement-breakpoint
CREATE INDEX `user_token_secrets_token` ON `user_token_secrets` (`token_id`);--> statement-breakpoint
CREATE INDEX `user_tokens_user` ON `user_tokens` (`user_id`,`kind`,`used_at`);--> statement-breakpoint
CREATE INDEX `user_tokens_expiry` ON `user_tokens` (`expires_at`);--> statement-breakpoint
CREATE INDEX `users_verified_at` ON `users` (`verified_at`,`created_at`);--> statement-breakpoint
ALTER TABLE `carts` ADD CONSTRAINT `carts_user_id_users_id_fk` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `orders` ADD CONSTRAINT `orders_user_id_users_id_fk` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `orders_user` ON `orders` (`user_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `orders_blank_after` ON `orders` (`blank_after`);