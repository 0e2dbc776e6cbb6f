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
ALTER TABLE `job_cancellations` ADD CONSTRAINT `job_cancellations_run_id_job_runs_id_fk` FOREIGN KEY (`run_id`) REFERENCES `job_runs`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `job_steps` ADD CONSTRAINT `job_steps_run_id_job_runs_id_fk` FOREIGN KEY (`run_id`) REFERENCES `job_runs`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `job_cancellations_match` ON `job_cancellations` (`function_id`,`match_key`);--> statement-breakpoint
CREATE INDEX `job_failures_open` ON `job_failures` (`retried_at`,`failed_at`);--> statement-breakpoint
CREATE INDEX `job_runs_due` ON `job_runs` (`due_at`);--> statement-breakpoint
CREATE INDEX `job_runs_ended` ON `job_runs` (`ended_at`);--> statement-breakpoint
CREATE INDEX `job_slots_expires_at` ON `job_slots` (`expires_at`);