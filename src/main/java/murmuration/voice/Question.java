package murmuration.voice;

/// What a server is asked for one request, in the style its model understands.
sealed interface Question {

    /// Asks for draft `number` and returns when the answer has come to an end, one way or another.
    void put(Server server, int number, Intake intake);

    /// The whole draft, given what was answered.
    String whole(int number, String answer);

    /// How many characters the server has to read.
    int length();

    static Question of(Prompt prompt, EndpointSettings.Style style, int drafts, long seed) {
        return switch (style) {
            case CHAT -> new Instruction(ChatPrompt.of(prompt), seed);
            case COMPLETION -> new Beginning(Completion.bare(prompt, drafts, seed));
        };
    }

    record Instruction(ChatPrompt prompt, long seed) implements Question {

        @Override
        public void put(Server server, int number, Intake intake) {
            server.ask(prompt, Long.hashCode(seed + 31L * number) & Integer.MAX_VALUE, intake);
        }

        @Override
        public String whole(int number, String answer) {
            return answer;
        }

        @Override
        public int length() {
            return prompt.system().length() + prompt.user().length();
        }
    }

    record Beginning(Completion completion) implements Question {

        @Override
        public void put(Server server, int number, Intake intake) {
            server.complete(completion.text() + " " + completion.openings().get(number), intake);
        }

        @Override
        public String whole(int number, String answer) {
            return (completion.openings().get(number) + answer).lines().findFirst().orElse("");
        }

        @Override
        public int length() {
            return completion.text().length();
        }
    }
}
