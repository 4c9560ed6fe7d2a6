package dev.litfass.clients.hook;

/** A hook and its new secret, told once. */
record NewHookSecret(String id, String secret) {

    @Override
    public String toString() {
        return "NewHookSecret[" + id + "]";
    }
}
