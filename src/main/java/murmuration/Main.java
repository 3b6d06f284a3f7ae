package murmuration;
final class Main { static void main() { System.out.println("hello"); } }
