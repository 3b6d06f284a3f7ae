package murmuration.studio;

import java.util.function.Supplier;
import murmuration.studio.parts.View;
import org.kordamp.ikonli.feather.Feather;

/// A view that the window offers.
///
/// @param number of its key, Ctrl+1 to Ctrl+7; a view keeps it whatever else is listed
/// @param id names its texts, `view.ID` and `view.ID.tip`, and what is remembered
/// @param make makes it when it is first shown
record Listing(int number, String id, Feather icon, Supplier<View> make) {}
