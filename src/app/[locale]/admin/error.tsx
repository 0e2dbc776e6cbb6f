"use client";

export { FailureView as default } from "@/app/_components/frame/failure-view";
