package dev.litfass.launcher;

/** A MongoDB address without a database of its own, so that each service gets one. */
record MongoUri(String uri) {

    /** The same server, with this database; who signs in does so where they did before. */
    String withDatabase(String database) {
        int hosts = uri.indexOf("://") + 3;
        int query = uri.indexOf('?', hosts);
        String address = query < 0 ? uri : uri.substring(0, query);
        String options = query < 0 ? "" : uri.substring(query + 1);
        int slash = address.indexOf('/', hosts);
        String named = slash < 0 ? "" : address.substring(slash + 1);
        String servers = slash < 0 ? address : address.substring(0, slash);
        if (servers.indexOf('@', hosts) >= 0 && !options.contains("authSource=")) {
            String source = "authSource=" + (named.isEmpty() ? "admin" : named);
            options = options.isEmpty() ? source : options + "&" + source;
        }
        return servers + "/" + database + (options.isEmpty() ? "" : "?" + options);
    }

    /** For people: without name and password. */
    String shown() {
        return uri.replaceAll("//[^/@]*@", "//").replaceAll("\\?.*", "");
    }
}
