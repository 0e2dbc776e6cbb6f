export { OrderNotFound as default } from "@/app/_components/orders/order-not-found";
