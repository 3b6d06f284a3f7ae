package murmuration.studio.desk;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import murmuration.review.State;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;

/// Which posts the queue shows, with how many there are.
final class FilterChips extends FlowPane {

    private final DeskModel model;
    private final Map<State, ToggleButton> chips = new EnumMap<>(State.class);

    FilterChips(DeskModel model) {
        this.model = model;
        getStyleClass().add("filters");
        var group = new ToggleGroup();
        for (State state : State.values()) getChildren().add(chip(state, group));
        model.counts().subscribe(_ -> count());
        model.wish().subscribe(wish -> chips.get(wish.state()).setSelected(true));
    }

    private ToggleButton chip(State state, ToggleGroup group) {
        var chip = new ToggleButton();
        chip.getStyleClass().addAll(Style.FILTER);
        chip.setId("filter-" + state.name().toLowerCase(Locale.ROOT));
        chip.setToggleGroup(group);
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setOnAction(_ -> {
            chip.setSelected(true);
            model.filter(state);
        });
        chips.put(state, chip);
        return chip;
    }

    private void count() {
        model.counts().get().forEach((state, count) -> {
            String name = Texts.of("desk.filter." + state.name().toLowerCase(Locale.ROOT));
            chips.get(state).setText(count == 0 ? name : Texts.of("desk.filter.count", name, count));
        });
    }
}
