package murmuration.world;

import java.nio.file.Path;

/// Another program that wants the same world.
final class SecondOpening {

    private SecondOpening() {}

    public static void main(String[] folder) {
        try {
            WorldLock.take(Path.of(folder[0]));
            System.out.println("opened");
        } catch (WorldException e) {
            System.out.println(e.getMessage());
        }
    }
}
