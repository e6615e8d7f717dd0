package ch.onetime.csms.platform;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The in-memory event bus. Rooms publish after their commit; each subscriber hears in its own
 * order, on its own thread, behind its own bounded queue, so a slow or failing one disturbs nobody.
 */
public final class Events implements AutoCloseable {
    private final List<Subscription<?>> subscriptions = new CopyOnWriteArrayList<>();

    /** Hands {@code event} to everyone who listens for its kind; returns at once. */
    public void publish(Event event) {
        for (var subscription : subscriptions) {
            subscription.offer(event);
        }
    }

    /**
     * Begins to listen: first {@link Subscriber#catchUp()}, then every event of {@code kind}.
     *
     * @param name appears in the thread's name and in the log when the subscriber fails
     */
    public <E extends Event> void subscribe(String name, Class<E> kind, Subscriber<E> subscriber) {
        var subscription = new Subscription<>(name, kind, subscriber);
        subscriptions.add(subscription);
        subscription.start();
    }

    /** Whether everyone is through with what was published of this kind: published is not heard. */
    public boolean areHeard(Class<? extends Event> kind) {
        return subscriptions.stream().allMatch(one -> one.isThrough(kind));
    }

    /**
     * Ends every subscription; events still queued are let go, {@code catchUp} finds them again.
     */
    @Override
    public void close() {
        subscriptions.forEach(Subscription::close);
        subscriptions.clear();
    }
}
