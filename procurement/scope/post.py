"""May a video be posted under the contract, or was it, and who attested what of it?

    may_post(bounds, video, order, vouching).may        May.NO, as long as it is not approved

Rights and roles that a signed contract asks somebody to attest come before a post; labels, captions
and the like are looked at after it. What was found wrong then is said with the post: it is a breach
of its own rule, and not of the contract.
"""

from collections.abc import Iterator

from budget.names import STEPS
from budget.production import Step, Video
from budget.words import Words, say
from procurement.checks.production import Post, posts
from procurement.scope.bounds import Bounds
from procurement.scope.make import goes_on, ordered_first
from procurement.scope.may import Answer, Hindrance, answered, stops
from procurement.scope.vouching import Vouching


def may_post(bounds: Bounds, video: Video, order: Answer, vouching: Vouching) -> Answer:
    """The answer for one video, after the answer about its order."""
    events = bounds.snapshot.books.events
    post = next((p for p in posts(events) if p.video == video.id), None)
    approved = bounds.snapshot.books.progress[video.id].accepted_on
    if post is None:
        allowed = say("Approved on {day}.", day=approved)
        return answered(_before(bounds, video, order, vouching), allowed=allowed)
    done = say("Posted on {day}.", day=post.day)
    return answered(_after(bounds, post, order, vouching), done=done, allowed=done)


def _before(bounds: Bounds, video: Video, order: Answer, vouching: Vouching) -> Iterator[Hindrance]:
    on = bounds.snapshot.on
    if end := goes_on(bounds, video, order):
        yield end
        return
    yield from _approval(bounds, video)
    yield from bounds.working(on, on)
    yield from vouching.policy(on)
    yield from vouching.rights()


def _approval(bounds: Bounds, video: Video) -> Iterator[Hindrance]:
    now = bounds.snapshot.books.progress[video.id]
    if now.accepted_on is None and now.step is not None:
        yield stops(say("Not approved yet; it waits for: {step}.", step=_named(now.step)))


def _after(bounds: Bounds, post: Post, order: Answer, vouching: Vouching) -> Iterator[Hindrance]:
    if end := ordered_first(order):
        yield end
    if post.approved_on is None or post.approved_on > post.day:
        yield stops(say("It was posted without approval."))
    yield from bounds.working(post.day, post.day)
    yield from vouching.policy(post.day)
    yield from vouching.of_post(post.video)


def _named(step: Step) -> Words:
    return STEPS[step]
