package org.tripact.it;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Hands that touch nothing but the keyboard, and eyes that must see where they are. */
final class Keyboard {

    private static final int AROUND_THE_PAGE = 80;
    /** How an element and what frames it are drawn; focus must change something of it. */
    private static final String LOOK = """
            element => [element, element.parentElement, element.parentElement?.parentElement]
              .filter(each => each)
              .map(each => getComputedStyle(each))
              .map(style => [style.outlineStyle, style.outlineColor, style.boxShadow, style.borderColor].join())
              .join(';')""";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    /** Tabs until the target has the focus, and sees that it shows. */
    void goTo(Locator target) {
        target.waitFor();
        if (hasFocus(target)) {
            return;
        }
        Object before = target.evaluate(LOOK);
        for (int pressed = 0; !hasFocus(target); pressed++) {
            if (pressed == AROUND_THE_PAGE) {
                throw new AssertionError("the keyboard does not reach " + target);
            }
            press("Tab");
        }
        if (before.equals(target.evaluate(LOOK))) {
            throw new AssertionError("nobody sees that the focus is on " + target);
        }
    }

    boolean hasFocus(Locator target) {
        return (Boolean) target.evaluate("element => element === document.activeElement");
    }
}
