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
ALTER TABLE `payments` ADD `session_ended_at` datetime(3);--> statement-breakpoint
CREATE INDEX `incidents_open` ON `incidents` (`resolved_at`,`first_seen_at`);--> statement-breakpoint
CREATE INDEX `captures_created_at` ON `captures` (`created_at`);--> statement-breakpoint
CREATE INDEX `payments_unended` ON `payments` (`session_ended_at`,`created_at`);