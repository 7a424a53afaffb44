package io.zhidu.audit.history.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PiecesTest {

    @Test
    void chineseIsCutIntoPairsAndWordsIntoThrees() {
        assertThat(Pieces.of(Pieces.normal("王小明 Tower 7"), 100)).containsExactly("王小", "小明", "tow", "owe", "wer", "7");
    }

    @Test
    void charactersBeyondTheFirstPlaneAreWhole() {
        assertThat(Pieces.of("𠮷野家", 100)).containsExactly("𠮷野", "野家");
    }

    @Test
    void fullWidthIsTheSameAsHalfWidth() {
        assertThat(Pieces.of(Pieces.normal("ＡＢＣ"), 100)).containsExactly("abc");
    }

    @Test
    void whatIsWantedIsAmongThePiecesOfATextThatContainsIt() {
        assertThat(Pieces.of(Pieces.normal("維修WX-20261123-0007號"), 1000)).containsAll(Pieces.wanted("1123-0007"));
    }
}
