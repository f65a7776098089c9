package org.tripact.card.core.register;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tripact.card.api.CardKind;
import org.tripact.card.api.CardStatus;
import org.tripact.card.api.CodeRole;
import org.tripact.card.api.RegisteredCard;
import org.tripact.card.api.RegisteredCode;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.CustomsCode;
import org.tripact.kernel.Enterprise;
import org.tripact.kernel.OrganisationCode;
import org.tripact.kernel.Uscc;

/**
 * One line of the register file: a card and at most one customs code.
 *
 * @param card the card without its codes
 */
record RegisterRow(long line, RegisteredCard card, Optional<RegisteredCode> code) {

    /** Reads a line; an {@link IllegalArgumentException} says in plain words what is wrong with it. */
    static RegisterRow read(NamedCsvRecord fields, NameTable districts) {
        Uscc uscc = Uscc.parse(cell(fields, "uscc"))
                .orElseThrow(() -> new IllegalArgumentException("uscc is no unified social credit code"));
        RegisteredCard card = new RegisteredCard(
                new CardNumber(cell(fields, "cardNumber")),
                new OrganisationCode(cell(fields, "organisationCode")),
                new Enterprise(uscc, filled(fields, "enterprise")),
                word(CardKind.class, "kind", cell(fields, "kind")),
                word(CardStatus.class, "status", cell(fields, "status")),
                List.of());
        return new RegisterRow(fields.getStartingLineNumber(), card, code(fields, districts));
    }

    /** A card may stand without codes; then the three cells of the code are empty. */
    private static Optional<RegisteredCode> code(NamedCsvRecord fields, NameTable districts) {
        String code = cell(fields, "customsCode");
        if (code.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RegisteredCode(
                new CustomsCode(code), roles(filled(fields, "roles")), districts.district(cell(fields, "district"))));
    }

    private static Set<CodeRole> roles(String words) {
        Set<CodeRole> roles = EnumSet.noneOf(CodeRole.class);
        for (String word : words.split("\\|")) {
            roles.add(word(CodeRole.class, "roles", word.strip()));
        }
        return roles;
    }

    private static <E extends Enum<E>> E word(Class<E> type, String column, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        column + " is none of " + Arrays.toString(type.getEnumConstants())));
    }

    private static String filled(NamedCsvRecord fields, String column) {
        String value = cell(fields, column);
        if (value.isEmpty()) {
            throw new IllegalArgumentException(column + " is empty");
        }
        return value;
    }

    private static String cell(NamedCsvRecord fields, String column) {
        return fields.getField(column).strip();
    }
}
