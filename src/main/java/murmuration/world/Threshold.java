package murmuration.world;

import java.util.Optional;

/// Where people come and go, once somebody lives here.
final class Threshold implements Company.Door {

    private volatile Optional<Living> living = Optional.empty();

    void opens(Living opened) {
        living = Optional.of(opened);
    }

    @Override
    public void comes(String name) {
        living.ifPresent(here -> here.comes(name));
    }

    @Override
    public void goes(String name) {
        living.ifPresent(here -> here.goes(name));
    }
}
