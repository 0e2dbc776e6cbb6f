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
CREATE INDEX `mail_log_status` ON `mail_log` (`status`,`claimed_at`);