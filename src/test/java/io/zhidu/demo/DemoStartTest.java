package io.zhidu.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.AnnotationUtils;

class DemoStartTest {

    private final DemoPlayer player = mock(DemoPlayer.class);

    @Test
    void onlyTheDemoPlays() {
        assertThat(AnnotationUtils.findAnnotation(DemoStart.class, Profile.class)
                        .value())
                .containsExactly("demo");
    }

    @Test
    void aSecondStartPlaysNothing() {
        start(story(true), story(true));
        verifyNoInteractions(player);
    }

    @Test
    void whatTheDatabaseHasAlreadyIsNotPlayedAgain() {
        DemoStory added = story(false);
        start(story(true), added);
        verify(player).play(eq(List.of(added)), any(LocalDateTime.class));
    }

    private void start(DemoStory... stories) {
        new DemoStart(List.of(stories), player, Clock.system(ZoneOffset.UTC)).prepare();
    }

    private static DemoStory story(boolean told) {
        DemoStory story = mock(DemoStory.class);
        when(story.isTold()).thenReturn(told);
        return story;
    }
}
