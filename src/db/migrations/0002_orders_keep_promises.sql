CREATE TABLE `refund_lines` (
	`refund_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`order_line_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`order_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`quantity` int NOT NULL,
	CONSTRAINT `refund_lines_refund_id_order_line_id_pk` PRIMARY KEY(`refund_id`,`order_line_id`),
	CONSTRAINT `refund_lines_quantity` CHECK(`refund_lines`.`quantity` > 0)
);
--> statement-breakpoint
CREATE TABLE `return_lines` (
	`return_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`order_line_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`order_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`quantity` int NOT NULL,
	CONSTRAINT `return_lines_return_id_order_line_id_pk` PRIMARY KEY(`return_id`,`order_line_id`),
	CONSTRAINT `return_lines_quantity` CHECK(`return_lines`.`quantity` > 0)
);
--> statement-breakpoint
CREATE TABLE `returns` (
	`id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`order_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`status` enum('requested','received','declined') NOT NULL,
	`reason` enum('too_small','too_large','changed_mind','damaged','not_as_described','other') NOT NULL,
	`note` varchar(500),
	`answer` varchar(500),
	`refund_id` char(36) CHARACTER SET ascii COLLATE ascii_bin,
	`requested_at` datetime(3) NOT NULL,
	`closed_at` datetime(3),
	CONSTRAINT `returns_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `job_cancellations` (
	`run_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`function_id` varchar(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`rule` int NOT NULL,
	`match_key` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	CONSTRAINT `job_cancellations_run_id_rule_pk` PRIMARY KEY(`run_id`,`rule`)
);
--> statement-breakpoint
CREATE TABLE `job_failures` (
	`id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`function_id` varchar(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`run_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`event` json NOT NULL,
	`error` json NOT NULL,
	`attempts` int NOT NULL,
	`failed_at` datetime(3) NOT NULL,
	`retried_at` datetime(3),
	CONSTRAINT `job_failures_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `job_runs` (
	`id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`function_id` varchar(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`once_key` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`event` json NOT NULL,
	`status` enum('running','completed','failed','cancelled') NOT NULL,
	`due_at` datetime(3),
	`call_at` datetime(3),
	`lease_owner` varchar(36) CHARACTER SET ascii COLLATE ascii_bin,
	`attempt` int NOT NULL,
	`created_at` datetime(3) NOT NULL,
	`ended_at` datetime(3),
	CONSTRAINT `job_runs_id` PRIMARY KEY(`id`),
	CONSTRAINT `job_runs_once` UNIQUE(`function_id`,`once_key`)
);
--> statement-breakpoint
CREATE TABLE `job_schedules` (
	`function_id` varchar(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`cron` varchar(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`next_at` datetime(3) NOT NULL,
	CONSTRAINT `job_schedules_function_id_cron_pk` PRIMARY KEY(`function_id`,`cron`)
);
--> statement-breakpoint
CREATE TABLE `job_slots` (
	`name` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`slot` int NOT NULL,
	`owner` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`expires_at` datetime(3) NOT NULL,
	CONSTRAINT `job_slots_name_slot_pk` PRIMARY KEY(`name`,`slot`)
);
--> statement-breakpoint
CREATE TABLE `job_steps` (
	`run_id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`step_id` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`status` enum('planned','sleeping','done','failed') NOT NULL,
	`due_at` datetime(3),
	`attempt` int NOT NULL,
	`result` json,
	`position` int,
	CONSTRAINT `job_steps_run_id_step_id_pk` PRIMARY KEY(`run_id`,`step_id`)
);
--> statement-breakpoint
CREATE TABLE `mail_log` (
	`id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`kind` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`subject_id` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`occasion` varchar(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`status` enum('sending','waiting','sent','refused','undecided') NOT NULL,
	`attempts` int NOT NULL,
	`answer` varchar(500),
	`created_at` datetime(3) NOT NULL,
	`claimed_at` datetime(3) NOT NULL,
	`ended_at` datetime(3),
	CONSTRAINT `mail_log_id` PRIMARY KEY(`id`),
	CONSTRAINT `mail_log_subject` UNIQUE(`kind`,`subject_id`,`occasion`)
);
--> statement-breakpoint
CREATE TABLE `incidents` (
	`id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`kind` enum('capture_unknown','capture_differs','capture_missing','refund_unknown','refund_differs','refund_missing','refund_failed','refund_overdue') NOT NULL,
	`subject` varchar(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`details` json NOT NULL,
	`first_seen_at` datetime(3) NOT NULL,
	`last_seen_at` datetime(3) NOT NULL,
	`resolved_at` datetime(3),
	`resolved_by` varchar(60) CHARACTER SET ascii COLLATE ascii_bin,
	CONSTRAINT `incidents_id` PRIMARY KEY(`id`),
	CONSTRAINT `incidents_subject` UNIQUE(`kind`,`subject`)
);
--> statement-breakpoint
CREATE TABLE `invariant_results` (
	`id` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`rule` varchar(300) NOT NULL,
	`is_held` boolean NOT NULL,
	`broken_rows` json NOT NULL,
	`checked_at` datetime(3) NOT NULL,
	`changed_at` datetime(3) NOT NULL,
	CONSTRAINT `invariant_results_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `reconciliation` (
	`name` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`reconciled_until` datetime(3) NOT NULL,
	CONSTRAINT `reconciliation_name` PRIMARY KEY(`name`)
);
--> statement-breakpoint
ALTER TABLE `refunds` MODIFY COLUMN `reason` enum('late_capture','duplicate_capture','amount_mismatch','cancelled','returned','unavailable','goodwill') NOT NULL;--> statement-breakpoint
ALTER TABLE `stock_movements` MODIFY COLUMN `reason` enum('receipt','sale','return','correction','cancellation') NOT NULL;--> statement-breakpoint
ALTER TABLE `shipments` ADD `tracking_url` varchar(500);--> statement-breakpoint
ALTER TABLE `payments` ADD `session_ended_at` datetime(3);--> statement-breakpoint
ALTER TABLE `refund_lines` ADD CONSTRAINT `refund_lines_refund_id_refunds_id_fk` FOREIGN KEY (`refund_id`) REFERENCES `refunds`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `refund_lines` ADD CONSTRAINT `refund_lines_order_line_id_order_lines_id_fk` FOREIGN KEY (`order_line_id`) REFERENCES `order_lines`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `refund_lines` ADD CONSTRAINT `refund_lines_order_id_orders_id_fk` FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `return_lines` ADD CONSTRAINT `return_lines_return_id_returns_id_fk` FOREIGN KEY (`return_id`) REFERENCES `returns`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `return_lines` ADD CONSTRAINT `return_lines_order_line_id_order_lines_id_fk` FOREIGN KEY (`order_line_id`) REFERENCES `order_lines`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `return_lines` ADD CONSTRAINT `return_lines_order_id_orders_id_fk` FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `returns` ADD CONSTRAINT `returns_order_id_orders_id_fk` FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `returns` ADD CONSTRAINT `returns_refund_id_refunds_id_fk` FOREIGN KEY (`refund_id`) REFERENCES `refunds`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `job_cancellations` ADD CONSTRAINT `job_cancellations_run_id_job_runs_id_fk` FOREIGN KEY (`run_id`) REFERENCES `job_runs`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `job_steps` ADD CONSTRAINT `job_steps_run_id_job_runs_id_fk` FOREIGN KEY (`run_id`) REFERENCES `job_runs`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `refund_lines_order` ON `refund_lines` (`order_id`);--> statement-breakpoint
CREATE INDEX `return_lines_order` ON `return_lines` (`order_id`);--> statement-breakpoint
CREATE INDEX `returns_order` ON `returns` (`order_id`);--> statement-breakpoint
CREATE INDEX `returns_status` ON `returns` (`status`,`requested_at`);--> statement-breakpoint
CREATE INDEX `job_cancellations_match` ON `job_cancellations` (`function_id`,`match_key`);--> statement-breakpoint
CREATE INDEX `job_failures_open` ON `job_failures` (`retried_at`,`failed_at`);--> statement-breakpoint
CREATE INDEX `job_runs_due` ON `job_runs` (`due_at`);--> statement-breakpoint
CREATE INDEX `job_runs_ended` ON `job_runs` (`ended_at`);--> statement-breakpoint
CREATE INDEX `job_slots_expires_at` ON `job_slots` (`expires_at`);--> statement-breakpoint
CREATE INDEX `mail_log_status` ON `mail_log` (`status`,`claimed_at`);--> statement-breakpoint
CREATE INDEX `incidents_open` ON `incidents` (`resolved_at`,`first_seen_at`);--> statement-breakpoint
CREATE INDEX `shipment_lines_order` ON `shipment_lines` (`order_id`);--> statement-breakpoint
CREATE INDEX `captures_created_at` ON `captures` (`created_at`);--> statement-breakpoint
CREATE INDEX `payments_unended` ON `payments` (`session_ended_at`,`created_at`);