"""Input that is not let in.

What is wrong in the *data* is a value that a page shows. What is wrong in a *request* raises
`Refused`, with one sentence a person can act on: what, where, and what to do.

    raise Refused(say("Video {video} is cancelled; nothing can be recorded on it.", video="V07"))
"""

from budget.words import Words


class Refused(ValueError):
    """A request that is not carried out; nothing was written.

    `rule` is the id under which other programs know the reason, empty where they need none.
    """

    def __init__(self, words: Words, rule: str = "") -> None:
        """Keep the words, so that whoever shows them chooses the language."""
        super().__init__(str(words))
        self.words = words
        self.rule = rule
